import { Failure, noOverload } from '../failure';
import type { Value } from '../values';

export type Fn = (...args: Value[]) => Value;

/**
 * Functions by name and number of arguments: `size/1` is called as `size(x)`, `.size/0` as `x.size()` and gets x first.
 * Each looks at its arguments' kinds itself and throws a Failure for those it does not take.
 */
export type FunctionTable = Readonly<Record<string, Fn>>;

/** @throws Failure unless it is a string */
export function text(value: Value | undefined, name: string): string {
  if (typeof value !== 'string') throw noOverload(name);
  return value;
}

/** A whole number as a JavaScript one. @throws Failure unless it is an int */
export function count(value: Value | undefined, name: string): number {
  if (typeof value !== 'bigint') throw noOverload(name);
  return Number(value);
}

/** @throws Failure unless it is an instance */
export function of<T extends Value & object>(type: abstract new (...args: never) => T, value: Value | undefined, name: string): T {
  if (!(value instanceof type)) throw noOverload(name);
  return value;
}

/** @throws Failure with these words where a function has no result */
export function must<T>(value: T | undefined, words: string): T {
  if (value === undefined) throw new Failure(words);
  return value;
}
