/** A pool of 300 MachineConfigs of 100 files each, beside merely parsing them with the `yaml` package. */
import { parse, stringify } from 'yaml';
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

const manifests = (): Manifest[] => Array.from({ length: 300 }, (_, index) => machineConfig(index));

/** What the nodes of the pool get; parsing is not counted. */
export function rendering(): () => void {
  const docs = manifests().map((manifest, index): Doc => {
    return { manifest, origin: { file: 'bench', index, line: 1, locate: () => undefined } };
  });
  const schemas = packagedSchemas();
  return () => {
    const [cluster] = new Judge(schemas, []).inventories([{ name: 'bench', target: target(), docs }]);
    if (cluster) effectivePool({ cluster, docs, schemas }, 'worker');
  };
}

export function parsing(): () => void {
  const texts = manifests().map((manifest) => stringify(manifest));
  return () => {
    for (const text of texts) parse(text);
  };
}
