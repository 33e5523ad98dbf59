/** How benchmarks measure: work in processes of its own, medians, and how time grows. */
import { spawnSync } from 'node:child_process';
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
  /** Whether threads count that work beside the main one. */
  readonly by: 'cpu' | 'wall';
  /** So many times faster than the baseline it is to be. @default - only shown */
  readonly least?: number;
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

/** One job of `jobs.ts` in a new process, the median of several. */
export function cost(job: string, args: readonly (string | number)[], times = 3): Cost {
  const all = Array.from({ length: times }, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(__dirname, 'jobs.ts'), job, ...args.map(String)],
      {
        encoding: 'utf8',
        cwd: join(__dirname, '..'),
        maxBuffer: 2 ** 28,
      },
    );
    if (status !== 0) throw new Error(`${job} ${args.join(' ')}: ${stderr}`);
    return JSON.parse(stdout) as Cost;
  });
  const of = (key: keyof Cost): number => median(all.map((one) => one[key]));
  return { cpu: of('cpu'), wall: of('wall'), mb: of('mb') };
}

/** 1 is linear. */
export const exponent = (small: Cost, large: Cost, times: number): number => Math.log(large.cpu / small.cpu) / Math.log(times);
