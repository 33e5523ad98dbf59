import type { Pack } from '../check/pack';
import { rules } from './rules';

/** What should not stand in a manifest, whatever kind it is: secrets that can be read. */
export const secrets: Pack = { name: 'secrets', rules };
