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
import { checkDataUrls, checkResources } from './resources';
import { checkUnits } from './units';

/** What holds alike in all specs: a config that passes still does once it is translated. */
const lasting: readonly Check[] = [checkDataUrls, checkProxy, checkDuplicates, checkNodes, checkDisks, checkRaid, checkUnits];

const changing: readonly Check[] = [checkResources, checkLinks, checkFilesystems, checkLuks];

/**
 * All that Ignition finds wrong with a config under the rules of one spec 3 version (config/validate, ValidateWithContext).
 * The one rule that came with a later Ignition, for all specs, is apart: `checkUnitPaths`.
 * @param spec the minor version, 0 to 5
 */
export const validateSpec3 = (config: Ignition, spec: number): IgnitionProblem[] =>
  [...lasting, ...changing].flatMap((check) => [...check(config, spec)]);

/** What is wrong under one spec's rules with a config that passed those of another. */
export const revalidateSpec3 = (config: Ignition, spec: number): IgnitionProblem[] => changing.flatMap((check) => [...check(config, spec)]);
