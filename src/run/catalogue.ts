import { catalogueOf, type RuleFacts } from '../check/catalogue';
import { packs } from '../packs';
import type { Config } from './config/config';

/** Every rule of the package. */
export const catalogue = catalogueOf(packs);

/** Every rule of the package and of those that a config extends. */
export const catalogueWith = ({ packs: more }: Pick<Config, 'packs'>): readonly RuleFacts[] =>
  more.length === 0 ? catalogue : catalogueOf([...packs, ...more]);
