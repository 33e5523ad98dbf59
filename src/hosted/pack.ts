import type { Pack } from '../check/pack';
import { rules } from './rules';
import { unwrap } from './unwrap';

/** What the HyperShift operator says of hosted clusters, their node pools, and what rides in the ConfigMaps of those. */
export const hosted: Pack = { name: 'hosted', rules, unwrap };
