/**
 * `npm run parity`: every recorded verdict beside the repository against ours, per file and kind. `-- --list` names the
 * objects that disagree, `-- KubeletConfig` keeps to one kind.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Judge } from '../../src/check/check';
import type { DocumentReport } from '../../src/check/report';
import type { Doc } from '../../src/core/doc';
import type { Manifest } from '../../src/core/manifest';
import { type Release, target } from '../../src/core/target';
import { packs } from '../../src/packs';
import { packagedSchemas } from '../../src/run/schemas';

const shared = join(__dirname, '../../../shared');

interface Recorded {
  readonly object: Manifest;
  readonly release: Release;
  readonly accepted: boolean;
  readonly apiMessage: string;
  readonly operatorMessage: string;
  readonly kubelet?: boolean | null;
  readonly kubeletMessage?: string;
}

interface Row {
  objects: number;
  agree: number;
  falseAccepts: number;
  falseRejects: number;
}

const judge = new Judge(packagedSchemas(), packs);

function judged(object: Manifest, release: Release): DocumentReport {
  const doc: Doc = { manifest: object, origin: { file: '', index: 0, line: 1, locate: () => undefined } };
  const [only] = judge.check([{ name: '', target: target({ release }), docs: [doc] }]).documents;
  if (!only) throw new Error('a document without a report');
  return only;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

function verdicts(only: string | undefined, list: boolean): [agree: number, differ: number] {
  const rows: Record<string, Row> = {};
  for (const folder of ['verdicts', 'corpus']) {
    for (const file of readdirSync(join(shared, folder)).sort()) {
      for (const [i, recorded] of lines<Recorded>(join(shared, folder, file)).entries()) {
        const { object, release, accepted } = recorded;
        if (only !== undefined && object.kind !== only) continue;
        const ours = judged(object, release);
        const key = `${release} ${object.kind}`;
        const row = rows[key] ?? { objects: 0, agree: 0, falseAccepts: 0, falseRejects: 0 };
        rows[key] = row;
        row.objects++;
        const weAccept = ours.verdict === 'accepted';
        if (weAccept === accepted) row.agree++;
        else if (weAccept) row.falseAccepts++;
        else row.falseRejects++;
        if (weAccept !== accepted && list) {
          const why = accepted
            ? ours.findings.map((f) => `${f.rule} ${f.path}: ${f.message}`).join(' | ')
            : recorded.apiMessage || recorded.operatorMessage;
          console.log(
            `${file}:${i + 1} ${object.kind} ${ours.verdict}, recorded ${accepted ? 'accepted' : 'refused'}: ${why.slice(0, 400)}`,
          );
        }
      }
    }
  }
  console.table(rows);
  const total = Object.values(rows).reduce((sum, row) => sum + row.objects, 0);
  const agree = Object.values(rows).reduce((sum, row) => sum + row.agree, 0);
  return [agree, total - agree];
}

function main(): void {
  if (!existsSync(shared)) {
    console.log('nothing recorded lies beside the repository');
    return;
  }
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } });
  const [passed, failed] = verdicts(positionals[0], values.list);
  console.log(`${passed} passed, ${failed} failed`);
}

main();
