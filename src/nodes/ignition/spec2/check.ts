import type { IgnitionProblem } from '../problem';
import type { Ignition2 } from './types';

/** Rules of one topic of spec 2.<minor>. Paths are from the config's root. */
export type Check2 = (config: Ignition2, minor: number) => Iterable<IgnitionProblem>;
