import { Judge } from '../../../src/check/check';
import { type Release, target } from '../../../src/core/target';
import type { Snapshot } from '../../../src/nodes/effective/snapshot';
import { packs } from '../../../src/packs';
import { readText } from '../../../src/read/read-text';
import { packagedSchemas } from '../../../src/run/schemas';

const schemas = packagedSchemas();
const judge = new Judge(schemas, packs);

/** A cluster of the objects in a text. */
export function snapshotOf(text: string, release?: Release): Snapshot {
  const docs = text.trim() === '' ? [] : readText(text, 'test.yaml');
  const [cluster] = judge.inventories([{ name: 'test', target: target({ release }), docs }]);
  if (!cluster) throw new Error('one input makes one cluster');
  return { cluster, docs, schemas };
}

interface Spec {
  readonly [field: string]: unknown;
}

/** A MachineConfig as one line of JSON. */
export const machineConfig = (name: string, role: string, spec: Spec): string =>
  JSON.stringify({
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { name, labels: { 'machineconfiguration.openshift.io/role': role } },
    spec,
  });

/** An Ignition config of one version. */
export const ignition = (rest: Spec, version = '3.2.0'): Spec => ({ config: { ignition: { version }, ...rest } });

/** One with a single file. */
export const file = (path: string, rest: Spec): Spec => ignition({ storage: { files: [{ path, ...rest }] } });

/** A KubeletConfig for a pool that carries its own label. */
export const kubeletConfig = (name: string, pool: string, config: Spec, metadata: Spec = {}): string =>
  JSON.stringify({
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'KubeletConfig',
    metadata: { name, ...metadata },
    spec: {
      machineConfigPoolSelector: { matchLabels: { [`pools.operator.machineconfiguration.openshift.io/${pool}`]: '' } },
      kubeletConfig: config,
    },
  });

/** Several of them as one text. */
export const objects = (...lines: readonly string[]): string => lines.join('\n---\n');
