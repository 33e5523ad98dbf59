/**
 * `npm run parity`: what was recorded of the real systems against what we say. `-- --list` names what disagrees,
 * `-- KubeletConfig` keeps to one kind.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentReport } from '../../src/check/report';
import { effectiveStates } from './effective';
import { judged, lines, type Recorded, recorded, shared, type World } from './recorded';

/** What agrees and what does not, a line for each that does not. */
interface Tally {
  agree: number;
  readonly differ: string[];
}

const words = ({ findings }: DocumentReport): string => findings.map((f) => `${f.rule} ${f.path}: ${f.message}`).join(' | ');

/** Verdicts, for each release and kind. */
function verdicts(all: readonly Recorded[]): Tally {
  const rows: Record<string, { objects: number; agree: number; falseAccepts: number; falseRejects: number }> = {};
  const tally: Tally = { agree: 0, differ: [] };
  for (const { object, release, accepted, at, apiMessage, operatorMessage } of all) {
    const [ours] = judged([object], release);
    if (!ours) continue;
    const key = `${release} ${object.kind}`;
    const row = rows[key] ?? { objects: 0, agree: 0, falseAccepts: 0, falseRejects: 0 };
    rows[key] = row;
    row.objects++;
    const weAccept = ours.verdict === 'accepted';
    if (weAccept === accepted) {
      row.agree++;
      tally.agree++;
      continue;
    }
    row[weAccept ? 'falseAccepts' : 'falseRejects']++;
    const why = accepted ? words(ours) : apiMessage || operatorMessage;
    tally.differ.push(`${at} ${object.kind} ${ours.verdict}, recorded ${accepted ? 'accepted' : 'refused'}: ${why.slice(0, 400)}`);
  }
  console.table(rows);
  return tally;
}

/** Whether the kubelet starts with the merged file: an error where it does not, none where it does. */
function kubelet(all: readonly Recorded[]): Tally {
  const tally: Tally = { agree: 0, differ: [] };
  const counts = { stops: 0, 'stops, and we say so': 0, starts: 0, 'starts, and we say otherwise': 0 };
  for (const { object, release, kubelet: starts, accepted, at, kubeletMessage } of all) {
    if (typeof starts !== 'boolean' || !accepted) continue;
    const [ours] = judged([object], release);
    const errors = ours?.findings.filter((f) => f.level === 'error') ?? [];
    const hit = starts ? errors.some((f) => f.rule === 'kubelet-configuration-valid') : errors.length > 0;
    counts[starts ? 'starts' : 'stops']++;
    if (hit) counts[starts ? 'starts, and we say otherwise' : 'stops, and we say so']++;
    if (hit !== starts) tally.agree++;
    else tally.differ.push(`${at} recorded kubelet: ${starts}: ${starts && ours ? words(ours) : kubeletMessage}`);
  }
  console.table({ 'kubelet with a KubeletConfig': counts });
  return tally;
}

/** Worlds: findings of level error or warning on the objects named, and on no others. */
function worlds(): Tally {
  const tally: Tally = { agree: 0, differ: [] };
  for (const { name, release, objects, expect } of lines<World>(join(shared, 'worlds/worlds.jsonl'))) {
    const reports = judged(objects, release);
    const said = reports.filter((d) => d.findings.some((f) => f.level !== 'info'));
    const ours = [...new Set(said.map((d) => `${d.kind}/${d.name}`))].sort().join(', ');
    const theirs = [...new Set(expect.map((e) => e.object))].sort().join(', ');
    if (ours === theirs) tally.agree++;
    else
      tally.differ.push(
        `world "${name}": recorded ${theirs || 'nothing'}, ours ${ours || 'nothing'} ${said.map(words).join(' | ').slice(0, 300)}`,
      );
  }
  return tally;
}

async function main(): Promise<void> {
  if (!existsSync(shared)) {
    console.log('nothing recorded lies beside the repository');
    return;
  }
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } });
  const [only] = positionals;
  const all = recorded().filter(({ object }) => only === undefined || object.kind === only);
  const parts: Record<string, Tally> = {
    verdicts: verdicts(all),
    kubelet: kubelet(all),
    ...(only === undefined && { worlds: worlds(), ...(await effectiveStates()) }),
  };
  for (const [part, { agree, differ }] of Object.entries(parts)) {
    console.log(`${part}: ${agree} agree, ${differ.length} differ`);
    if (values.list) for (const line of differ) console.log(`  ${line}`);
  }
  const sum = (pick: (tally: Tally) => number): number => Object.values(parts).reduce((total, tally) => total + pick(tally), 0);
  console.log(`${sum((t) => t.agree)} passed, ${sum((t) => t.differ.length)} failed`);
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
