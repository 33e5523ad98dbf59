/**
 * `npm run bench`, or `npm run bench -- <name>` for one: ratios against a baseline of the same run, as machines differ. The
 * exit status is 1 where a ratio does not hold, or time grows faster than almost linearly.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { checking } from './check';
import { ordering } from './egress';
import { judging } from './judge';
import type { Result, Row } from './measure';
import { rendering } from './pool';
import { starting } from './start';
import { synthesizing } from './synth';
import { typing } from './types';

const mostExponent = 1.15;
/** Milliseconds that a check of one small file may take over starting Node. */
const mostStart = 150;

const failed: string[] = [];

function hold(what: string, holds: boolean): string {
  if (!holds) failed.push(what);
  return holds ? 'yes' : 'NO';
}

const ratioOf = ({ cost, of, by }: Row): number => of[by] / cost[by];

function show({ rows, growth }: Result): void {
  console.table(
    rows.map((row) => ({
      what: row.what,
      'CPU s': row.cost.cpu.toFixed(2),
      'wall s': row.cost.wall.toFixed(2),
      MB: Math.round(row.cost.mb),
      baseline: row.baseline,
      'its CPU s': row.of.cpu.toFixed(2),
      'its wall s': row.of.wall.toFixed(2),
      'its MB': Math.round(row.of.mb),
      [`times faster`]: `${ratioOf(row).toFixed(2)} (${row.by})`,
      ...(row.least !== undefined && { 'at least': row.least, holds: hold(row.what, ratioOf(row) >= row.least) }),
    })),
  );
  grow(growth.map(({ what, exponent }) => [what, exponent] as const));
}

function grow(exponents: readonly (readonly [what: string, exponent: number])[]): void {
  for (const [what, exponent] of exponents)
    console.log(`growth exponent, ${what}: ${exponent.toFixed(2)}, at most ${mostExponent}: ${hold(what, exponent <= mostExponent)}`);
}

function judge(): void {
  const rows = judging();
  console.table(
    rows.map(({ objects, together, each }) => ({
      objects,
      'together, objects/s': Math.round(objects / together),
      'each on its own, objects/s': Math.round(objects / each),
    })),
  );
  const [, few, many] = rows;
  if (few && many) grow([['KubeletConfigs judged', Math.log(many.together / few.together) / Math.log(many.objects / few.objects)]]);
}

function egress(): void {
  const rows = ordering();
  console.table(rows.map(({ rules, milliseconds }) => ({ rules, ms: Number(milliseconds.toFixed(2)) })));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first && last) grow([['egress rules', Math.log(last.milliseconds / first.milliseconds) / Math.log(last.rules / first.rules)]]);
}

function start(): void {
  const { node, check } = starting();
  const more = check - node;
  console.log(`node ${node.toFixed(0)} ms, check of one small file ${check.toFixed(0)} ms`);
  console.log(`${more.toFixed(0)} ms more, at most ${mostStart}: ${hold('start', more <= mostStart)}`);
}

function pool(): void {
  const { seconds, megabytes } = rendering();
  console.log(`300 MachineConfigs of 100 files each: ${seconds.toFixed(2)} CPU seconds, ${megabytes.toFixed(0)} MB`);
}

function types(): void {
  for (const { compiler, ratio } of typing())
    console.log(`an app with a HostedCluster and three NodePools takes ${ratio.toFixed(2)} times the bare template, with ${compiler}`);
}

function size(): void {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: join(__dirname, '..'),
    encoding: 'utf8',
  });
  const [packed] = JSON.parse(stdout) as { size: number; unpackedSize: number; entryCount: number }[];
  const mb = (bytes = 0): string => (bytes / 1e6).toFixed(2);
  console.log(`${mb(packed?.size)} MB packed, ${mb(packed?.unpackedSize)} MB unpacked, ${packed?.entryCount} files`);
}

const benches: Readonly<Record<string, () => void>> = {
  synth: () => show(synthesizing()),
  check: () => show(checking()),
  judge,
  pool,
  egress,
  start,
  types,
  size,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) throw new Error(`there is no benchmark ${unknown}; there are ${Object.keys(benches).join(', ')}`);
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}`);
  run();
}
if (failed.length > 0) console.log(`\ndoes not hold: ${failed.join('; ')}`);
process.exitCode = failed.length > 0 ? 1 : 0;
