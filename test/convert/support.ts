import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docOf } from '../../scripts/parity/recorded';
import { type Converted, convert } from '../../src/convert/convert';
import type { Assembly } from '../../src/convert/core-kinds';
import type { Manifest } from '../../src/core/manifest';
import type { TargetOptions } from '../../src/core/target';
import { packagedSchemas } from '../../src/run/schemas';

const library = JSON.parse(readFileSync(join(__dirname, '../../node_modules/cdk8s-plus-27/.jsii'), 'utf8')) as Assembly;

/** The app of one cluster's objects. */
export const converted = (manifests: readonly Manifest[], target: TargetOptions = {}, name = 'prod.yaml'): Converted =>
  convert([{ name, target, docs: manifests.map(docOf) }], { schemas: packagedSchemas(), assembly: () => library });
