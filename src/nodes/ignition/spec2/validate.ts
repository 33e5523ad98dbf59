import type { IgnitionProblem } from '../problem';
import type { Check2 } from './check';
import { checkDevices2 } from './devices';
import { checkNodes2 } from './nodes';
import { checkReferences2 } from './references';
import type { Ignition2 } from './types';
import { checkUnits2 } from './units';
import { checkUsers2 } from './users';

const checks: readonly Check2[] = [checkReferences2, checkNodes2, checkDevices2, checkUnits2, checkUsers2];

/**
 * All that the machine-config operator finds wrong with a spec 2 config before it converts it: the rules of the declared
 * version and those of 2.2 (coreos/ignition 0.35, config/validate).
 */
export const validateSpec2 = (config: Ignition2, minor: number): IgnitionProblem[] => checks.flatMap((check) => [...check(config, minor)]);
