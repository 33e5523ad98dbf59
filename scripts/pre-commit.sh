#!/bin/sh
# The hook of pre-commit: judges with the version that this checkout is of.
set -e
version=$(node -p 'require(process.argv[1]).version' "$(dirname "$0")/../package.json")
exec npx --yes "cdk8s-openshift@$version" check "$@"
