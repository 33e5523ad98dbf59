/** `check` of folders of manifests, beside merely parsing them with the `yaml` package. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { manifests } from './manifests';
import { exponent, inTurns, job, type Result, type Row } from './measure';

const sizes = [1000, 5000, 20_000] as const;

export function checking(): Result {
  const root = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const rows = sizes.map((count): Row => {
      const folder = join(root, String(count));
      mkdirSync(folder);
      for (const [i, manifest] of manifests(count).entries())
        writeFileSync(join(folder, `${i}.yaml`), stringify(manifest, { version: '1.1' }));
      const times = count > 5000 ? 1 : 3;
      const [cost, of] = inTurns([job('check', folder), job('parse', folder)], times);
      // Small folders show the start more than the work.
      return {
        what: `check of ${count} files`,
        baseline: 'parsing them',
        by: 'wall',
        cost,
        of,
        ...(count >= 5000 && { least: 2 }),
      };
    });
    const [, few, many] = rows;
    const growth = few && many ? [{ what: 'check, files', exponent: exponent(few.cost, many.cost, 4) }] : [];
    return { rows, growth };
  } finally {
    rmSync(root, { recursive: true });
  }
}
