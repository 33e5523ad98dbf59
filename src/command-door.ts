/** The command: `bin/cdk8s-openshift.js`. */
export { main } from './run/cli/main';
export { processIo } from './run/cli/process';
