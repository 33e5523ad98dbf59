import type { Release } from '../../../src/core/target';
import { parseIgnition } from '../../../src/nodes/ignition/parse';

/** Problems as `severity code path`, the way the tables write them. */
export function judge(config: object, release: Release = '4.22'): string[] {
  return parseIgnition(config, release).problems.map((p) => `${p.severity} ${p.code} ${p.path.join('.')}`);
}

export const errorsOf = (config: object, release: Release = '4.22'): string[] =>
  judge(config, release)
    .filter((line) => line.startsWith('error '))
    .map((line) => line.slice('error '.length));

/** A config of a spec version with the given sections. */
export const spec = (version: string, sections: object = {}): object => ({ ignition: { version }, ...sections });

/** Numbers below n, the same ones for a seed. */
export function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * n);
  };
}
