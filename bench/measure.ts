/** How benchmarks measure: work in processes of its own, in turns with its baseline, medians, and how time grows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median';

/** What one piece of work took: seconds of all threads, seconds on the clock, and the most memory held, in MB. */
export interface Cost {
  readonly cpu: number;
  readonly wall: number;
  readonly mb: number;
}

/** One line of a benchmark's table. */
export interface Row {
  readonly what: string;
  readonly baseline: string;
  readonly cost: Cost;
  readonly of: Cost;
  /** What counts: all threads, or the clock where threads work beside the main one or the user waits. */
  readonly by: 'cpu' | 'wall';
  /** So many times faster than the baseline it is to be. @default - only shown */
  readonly least?: number;
  /** So many seconds it may take over the baseline. @default - only shown */
  readonly over?: number;
  /** It may not hold more memory than the baseline. @default false */
  readonly lean?: boolean;
}

/** How time grows with size. */
export interface Growth {
  readonly what: string;
  readonly exponent: number;
}

export interface Result {
  readonly rows: readonly Row[];
  readonly growth: readonly Growth[];
}

/** Something to be measured, once for every call. */
export type Work = () => Cost;

/** Medians of several pieces of work that are done in turns, so that whatever slows the machine slows all of them. */
export function inTurns<const W extends readonly Work[]>(works: W, times = 3): { [K in keyof W]: Cost } {
  const turns = Array.from({ length: times }, () => works.map((work) => work()));
  const costs = works.map((_, at): Cost => {
    const of = (key: keyof Cost): number => median(turns.map((turn) => turn[at]?.[key] ?? 0));
    return { cpu: of('cpu'), wall: of('wall'), mb: of('mb') };
  });
  return costs as { [K in keyof W]: Cost };
}

/** One job of `jobs.ts` in a new process, which measures itself. */
export const job =
  (name: string, ...args: readonly (string | number)[]): Work =>
  () =>
    JSON.parse(run(['--import', 'tsx', join(__dirname, 'jobs.ts'), name, ...args.map(String)], join(__dirname, '..'))) as Cost;

/** A call of Node, from its start to its end, with all Node processes that it starts. */
export const call =
  (args: readonly string[], folder = process.cwd(), env: NodeJS.ProcessEnv = {}): Work =>
  () => {
    const around = mkdtempSync(join(tmpdir(), 'bench-'));
    const file = join(around, 'usage');
    try {
      const start = performance.now();
      run(args, folder, { ...env, BENCH_USAGE: file, NODE_OPTIONS: `--require ${join(__dirname, 'usage.js')}` });
      const wall = (performance.now() - start) / 1000;
      const used = readFileSync(file, 'utf8').trimEnd().split('\n');
      const each = used.map((line) => JSON.parse(line) as Pick<Cost, 'cpu' | 'mb'>);
      return { cpu: each.reduce((sum, { cpu }) => sum + cpu, 0), wall, mb: Math.max(...each.map(({ mb }) => mb)) };
    } finally {
      rmSync(around, { recursive: true });
    }
  };

function run(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const options = { encoding: 'utf8', cwd, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  if (status !== 0) throw new Error(`node ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/** The power of size that time grows with: 1 is linear. @param times how many times larger the large one is */
export const exponent = (small: Cost, large: Cost, times: number): number => Math.log(large.cpu / small.cpu) / Math.log(times);
