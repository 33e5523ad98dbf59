/**
 * `npm run bench`, or `npm run bench -- <name>` for one: ratios against a baseline of the same run, as machines differ. The
 * exit status is 1 where a ratio does not hold, or time grows faster than almost linearly.
 */
import { checking } from './check';
import { commanding } from './command';
import { judging } from './judge';
import { exponent, inTurns, job, type Result, type Row } from './measure';
import { sizing } from './size';
import { starting } from './start';
import { synthesizing } from './synth';
import { typing } from './types';

const mostExponent = 1.15;

const failed: string[] = [];

function hold(what: string, holds: boolean): string {
  if (!holds) failed.push(what);
  return holds ? 'yes' : 'NO';
}

const ratioOf = ({ cost, of, by }: Row): number => of[by] / cost[by];

/** What a row promises, and whether it holds. */
function promises(row: Row): { readonly promise: string; readonly holds: boolean }[] {
  const { cost, of, by, least, over, lean = false } = row;
  return [
    ...(least === undefined ? [] : [{ promise: `${least} times`, holds: ratioOf(row) >= least }]),
    ...(over === undefined ? [] : [{ promise: `${over} s over it`, holds: cost[by] - of[by] <= over }]),
    // What is measured twice differs by a percent.
    ...(lean ? [{ promise: 'no more MB', holds: cost.mb <= of.mb * 1.02 }] : []),
  ];
}

function show({ rows, growth }: Result): void {
  console.table(
    rows.map((row) => {
      const { what, baseline, cost, of, by } = row;
      const promised = promises(row);
      return {
        what,
        'CPU s': cost.cpu.toFixed(2),
        'wall s': cost.wall.toFixed(2),
        MB: Math.round(cost.mb),
        baseline,
        'its CPU s': of.cpu.toFixed(2),
        'its wall s': of.wall.toFixed(2),
        'its MB': Math.round(of.mb),
        'times faster': `${ratioOf(row).toFixed(2)} (${by})`,
        ...(promised.length > 0 && {
          promised: promised.map(({ promise }) => promise).join(', '),
          holds: promised.map(({ promise, holds }) => hold(`${what}: ${promise}`, holds)).join(', '),
        }),
      };
    }),
  );
  for (const { what, exponent } of growth)
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
  const power = few && many ? Math.log(many.together / few.together) / Math.log(many.objects / few.objects) : 0;
  show({ rows: [], growth: [{ what: 'KubeletConfigs judged', exponent: power }] });
}

/** 1,000 is the most that an EgressNetworkPolicy may have, 8,000 an EgressFirewall. */
function egress(): Result {
  const rows = [1000, 8000].map((count): Row => {
    const [cost, of] = inTurns([job('egress', count), job('egress-parse', count)]);
    return { what: `order of ${count} egress rules`, baseline: 'parsing them', by: 'cpu', cost, of, least: 1 };
  });
  const [few, many] = rows;
  return { rows, growth: few && many ? [{ what: 'egress rules', exponent: exponent(few.cost, many.cost, 8) }] : [] };
}

function pool(): Result {
  const [cost, of] = inTurns([job('pool'), job('pool-parse')]);
  return { rows: [{ what: 'pool of 300 configs of 100 files', baseline: 'parsing them', by: 'cpu', cost, of, least: 1 }], growth: [] };
}

const benches: Readonly<Record<string, () => void>> = {
  synth: () => show(synthesizing()),
  check: () => show(checking()),
  judge,
  pool: () => show(pool()),
  egress: () => show(egress()),
  start: () => show(starting()),
  command: () => show(commanding()),
  types: () => show(typing()),
  size: () => console.log(sizing()),
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
