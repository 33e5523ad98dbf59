import { MachineConfig } from '../../../imports/machineconfig';
import { type Problem, rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';
import { type Path, valueAt } from '../../core/path';
import { ConfigMap } from '../kinds';
import { dataUrlText, secretIn } from '../recognize';

interface Text {
  readonly path: Path;
  readonly name: string;
  readonly text: string;
}

function* filesOf(manifest: Manifest): Generator<Text> {
  const files = valueAt(manifest, ['spec', 'config', 'storage', 'files']);
  for (const i of Array.isArray(files) ? files.keys() : []) {
    const file: Path = ['spec', 'config', 'storage', 'files', i];
    const name = valueAt(manifest, [...file, 'path']);
    const path = [...file, 'contents', 'source'];
    const source = valueAt(manifest, path);
    const text = typeof source === 'string' ? dataUrlText(source) : undefined;
    if (text !== undefined) yield { path, name: String(name), text };
  }
}

function* valuesOf(manifest: ConfigMap): Generator<Text> {
  for (const [field, held] of Object.entries({ data: manifest.data, binaryData: manifest.binaryData })) {
    for (const name of Object.keys(held ?? {})) {
      const text: unknown = held?.[name];
      if (typeof text === 'string') yield { path: [field, name], name, text };
    }
  }
}

function* problems(texts: Iterable<Text>, help: string): Generator<Problem> {
  for (const { path, name, text } of texts) {
    const what = secretIn(name, text);
    if (what) yield { path, message: `${name} holds ${what} for everyone to read who has the manifest`, help };
  }
}

/** OpenShift documentation, "Machine Config Operator": not meant for secrets and certificates. */
export default rule<Manifest>([MachineConfig, ConfigMap], {
  id: 'key-in-plain-text',
  consequence: 'discouraged',
  summary: 'No private key, keystore, pull secret or token stands in a file of a MachineConfig or in a ConfigMap',
  *check(manifest) {
    if (manifest.kind === ConfigMap.kind) yield* problems(valuesOf(manifest), 'keep it in a Secret that an ExternalSecret brings');
    else yield* problems(filesOf(manifest), 'let a DaemonSet or the node itself fetch it: MachineConfigs are not for secrets');
  },
});
