/** A pool of 300 MachineConfigs of 100 files each, parsing not counted. */

import { Judge } from '../src/check/check';
import type { Doc } from '../src/core/doc';
import type { Manifest } from '../src/core/manifest';
import { target } from '../src/core/target';
import { effectivePool } from '../src/nodes/effective/pool';
import { packagedSchemas } from '../src/run/schemas';

const file = (config: number, index: number): object => ({
  path: `/etc/app-${config}/${index}.conf`,
  mode: 420,
  contents: {
    source: `data:;base64,${Buffer.from(`some line of a configuration file\n${config} ${index}\n`.repeat(3)).toString('base64')}`,
  },
});

const machineConfig = (index: number): Manifest =>
  ({
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { name: `50-${index}`, labels: { 'machineconfiguration.openshift.io/role': 'worker' } },
    spec: { config: { ignition: { version: '3.2.0' }, storage: { files: Array.from({ length: 100 }, (_, i) => file(index, i)) } } },
  }) as Manifest;

/** CPU seconds for rendering the pool, and the process's memory after it in MB. */
export function rendering(): { readonly seconds: number; readonly megabytes: number } {
  const docs = Array.from(
    { length: 300 },
    (_, index): Doc => ({
      manifest: machineConfig(index),
      origin: { file: 'bench', index, line: 1, locate: () => undefined },
    }),
  );
  const schemas = packagedSchemas();
  const [cluster] = new Judge(schemas, []).inventories([{ name: 'bench', target: target(), docs }]);
  const start = process.cpuUsage();
  if (cluster) effectivePool({ cluster, docs, schemas }, 'worker');
  const { user, system } = process.cpuUsage(start);
  return { seconds: (user + system) / 1e6, megabytes: process.memoryUsage().rss / 1e6 };
}
