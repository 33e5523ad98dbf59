import type { IgnitionProblem } from '../problem';
import type { Ignition } from '../types';

/**
 * Rules of one topic: what is wrong with a config under the rules of spec 3.<spec>. Paths are from the config's root.
 */
export type Check = (config: Ignition, spec: number) => Iterable<IgnitionProblem>;

/** Missing or empty, which Ignition mostly takes for the same. */
export const empty = (text: string | undefined): text is undefined | '' => text === undefined || text === '';

const utf8 = new TextEncoder();

/** Go's len of a string: bytes of UTF-8. */
export const byteLength = (text: string): number => utf8.encode(text).length;
