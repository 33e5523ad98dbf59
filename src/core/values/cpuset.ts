import { parseGoInteger } from './integer';
import type { Parsed } from './parsed';

/** Sets of CPU numbers as the kubelet reads them (k8s.io/utils/cpuset, Parse). */

/** First and last CPU of a run, both included. */
export type CpuRange = readonly [number, number];

/** Runs in rising order that neither overlap nor touch. */
export type CpuSet = readonly CpuRange[];

function joined(ranges: readonly CpuRange[]): CpuSet {
  const sorted = ranges.toSorted((a, b) => a[0] - b[0]);
  const result: CpuRange[] = [];
  for (const [first, last] of sorted) {
    const before = result.at(-1);
    if (before !== undefined && first <= before[1] + 1) result[result.length - 1] = [before[0], Math.max(before[1], last)];
    else result.push([first, last]);
  }
  return result;
}

/** `0-3,8` and the like; the empty text is the empty set. */
export function parseCpuSet(text: string): Parsed<CpuSet> {
  if (text === '') return { value: [] };
  const ranges: CpuRange[] = [];
  for (const part of text.split(',')) {
    const dash = part.indexOf('-');
    const first = parseGoInteger(dash < 0 ? part : part.slice(0, dash));
    const last = dash < 0 ? first : parseGoInteger(part.slice(dash + 1));
    if (first === undefined || last === undefined) return { error: `"${part}" in "${text}" is neither a CPU number nor a range of them` };
    if (first > last) return { error: `the range "${part}" in "${text}" runs backwards` };
    ranges.push([Number(first), Number(last)]);
  }
  return { value: joined(ranges) };
}

/** How many CPUs a set holds. */
export const cpuCount = (set: CpuSet): number => set.reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** The CPUs that are in both sets. */
export function cpuOverlap(a: CpuSet, b: CpuSet): CpuSet {
  const both = a.flatMap(([first, last]) => b.map(([from, to]): CpuRange => [Math.max(first, from), Math.min(last, to)]));
  return joined(both.filter(([first, last]) => first <= last));
}

/** A set as the kubelet prints it: `0-3,8`. */
export const printCpuSet = (set: CpuSet): string =>
  set.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
