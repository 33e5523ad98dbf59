import { expect, it } from 'vitest';
import { Judge } from '../src/check/check';
import type { Doc } from '../src/core/doc';
import type { Manifest } from '../src/core/manifest';
import { releases, target } from '../src/core/target';
import { packs } from '../src/packs';
import { packagedSchemas } from '../src/run/schemas';
import { mutate, pick, random, seed, seeds } from './support/mutated';

/** FUZZ=100000 npx vitest run test/fuzz.test.ts for a long run; SEED tells one run from another. */
const runs = Number(process.env['FUZZ'] ?? 3000);
seed(Number(process.env['SEED'] ?? 20260101));

it(`judges ${runs} mutated objects without a crash`, () => {
  const judge = new Judge(packagedSchemas(), packs);
  const all = seeds();
  for (let i = 0; i < runs; i++) {
    let manifest: unknown = pick(all);
    for (let n = 1 + Math.floor(random() * 3); n > 0; n--) manifest = mutate(manifest);
    if (manifest === null || typeof manifest !== 'object' || Array.isArray(manifest)) continue;
    const doc: Doc = { manifest: manifest as Manifest, origin: { file: 'fuzz', index: i, line: 1, locate: () => undefined } };
    const report = judge.check([{ name: 'fuzz', target: target({ release: pick(releases) }), docs: [doc] }]);
    const crashed = report.documents.flatMap((d) => d.findings).filter((f) => f.rule === 'rule-crashed');
    expect(crashed, JSON.stringify(manifest)).toEqual([]);
  }
});
