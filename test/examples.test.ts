import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { applyGuide } from '../scripts/generate/apply-guide';
import { clustersOf, examples, examplesFolder } from '../scripts/generate/examples';
import { Judge } from '../src/check/check';
import { packs } from '../src/packs';
import { packagedSchemas } from '../src/run/schemas';

describe.each(examples)('example %s', (example) => {
  it('writes the expected YAML', async () => {
    for (const { name, docs } of await clustersOf(example)) {
      const yaml = Yaml.stringify(...docs.map((doc) => doc.manifest));
      await expect(yaml).toMatchFileSnapshot(join(examplesFolder, example, 'expected', `${name}.k8s.yaml`));
    }
  });
  it('is accepted', async () => {
    const report = new Judge(packagedSchemas(), packs).check(await clustersOf(example));
    expect(report.documents.flatMap((d) => d.findings).filter((f) => f.level === 'error')).toEqual([]);
    expect(report.summary.accepted).toBe(report.summary.documents);
  });
  it('has a fresh APPLY.md (npm run generate)', async () => {
    expect(readFileSync(join(examplesFolder, example, 'APPLY.md'), 'utf8')).toBe(applyGuide(example, await clustersOf(example)));
  });
});
