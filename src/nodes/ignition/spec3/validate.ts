import type { IgnitionProblem } from '../problem';
import type { Ignition } from '../types';
import type { Check } from './check';
import { checkDisks } from './disks';
import { checkDuplicates } from './duplicates';
import { checkFilesystems } from './filesystems';
import { checkLinks } from './links';
import { checkLuks } from './luks';
import { checkNodes } from './nodes';
import { checkProxy } from './proxy';
import { checkRaid } from './raid';
import { checkResources } from './resources';
import { checkUnits } from './units';

const checks: readonly Check[] = [
  checkResources,
  checkProxy,
  checkDuplicates,
  checkNodes,
  checkLinks,
  checkDisks,
  checkFilesystems,
  checkRaid,
  checkLuks,
  checkUnits,
];

/**
 * All that Ignition finds wrong with a config under the rules of one spec 3 version (config/validate, ValidateWithContext).
 * The one rule that came with a later Ignition, for all specs, is apart: `checkUnitPaths`.
 * @param spec the minor version, 0 to 5
 */
export const validateSpec3 = (config: Ignition, spec: number): IgnitionProblem[] => checks.flatMap((check) => [...check(config, spec)]);
