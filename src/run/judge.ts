import { Judge } from '../check/check';
import { packs } from '../packs';
import type { Config } from './config/config';
import { packagedSchemas } from './schemas';

/** The judge where a config holds: the package's rules, and those of what the config extends. */
export const judgeWith = ({ packs: more }: Pick<Config, 'packs'>): Judge => new Judge(packagedSchemas(), [...packs, ...more]);
