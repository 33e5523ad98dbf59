import { describe, expect, it } from 'vitest';
import { Judge } from '../../src/check/check';
import type { Doc } from '../../src/core/doc';
import type { Manifest } from '../../src/core/manifest';
import { target } from '../../src/core/target';
import { packs } from '../../src/packs';
import { packagedSchemas } from '../../src/run/schemas';
import type { World } from './worlds/base';
import { machineConfiguration, machines, tunings } from './worlds/inside';
import { published, references, releases } from './worlds/references';

const judge = new Judge(packagedSchemas(), packs);
const doc = (manifest: Manifest): Doc => ({ manifest, origin: { file: '', index: 0, line: 1, locate: () => undefined } });

/** The objects with an error or a warning. */
function blamed(objects: readonly Manifest[], complete: boolean): string[] {
  const { documents } = judge.check([{ name: '', target: target({ release: '4.22' }), docs: objects.map(doc), complete }]);
  const said = documents.filter(({ findings }) => findings.some(({ level }) => level !== 'info'));
  return [...new Set(said.map(({ kind, name }) => `${kind}/${name}`))].sort();
}

const all: Record<string, readonly World[]> = { references, releases, published, machineConfiguration, tunings, machines };

describe.each(Object.entries(all))('%s', (_, worlds) => {
  it.each(worlds)('%s', (_name, objects, expected) => {
    expect(blamed(objects, false)).toEqual([...expected].sort());
    expect(blamed(objects, true)).toEqual([...expected].sort());
  });
});
