/** Objects judged a second, parsing not counted, and how that grows. */

import { Judge } from '../src/check/check';
import type { Doc } from '../src/core/doc';
import type { Manifest } from '../src/core/manifest';
import { target } from '../src/core/target';
import { packs } from '../src/packs';
import { packagedSchemas } from '../src/run/schemas';

const kubeletConfig = (i: number): Manifest =>
  ({
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'KubeletConfig',
    metadata: { name: `config-${i}` },
    spec: {
      machineConfigPoolSelector: { matchLabels: { 'custom-kubelet': `pool-${i}` } },
      kubeletConfig: { podsPerCore: 10, maxPods: 250 + (i % 100), systemReserved: { cpu: '2000m', memory: '1Gi' } },
    },
  }) as Manifest;

const docs = (count: number): Doc[] =>
  Array.from({ length: count }, (_, index) => ({
    manifest: kubeletConfig(index),
    origin: { file: 'bench', index, line: 1, locate: () => undefined },
  }));

const seconds = (run: () => void): number => {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};

/** CPU seconds for some KubeletConfigs, all of one cluster or each on its own. */
export function judging(): { readonly objects: number; readonly together: number; readonly each: number }[] {
  const judge = new Judge(packagedSchemas(), packs);
  const latest = target();
  const each = (all: readonly Doc[]): void => {
    for (const doc of all) judge.check([{ name: 'bench', target: latest, docs: [doc] }]);
  };
  each(docs(5000));
  return [1000, 10_000, 100_000].map((objects) => {
    const all = docs(objects);
    return {
      objects,
      together: seconds(() => judge.check([{ name: 'bench', target: latest, docs: all }])),
      each: seconds(() => each(docs(objects))),
    };
  });
}
