import type { Pack } from './check/pack';
import { nodes } from './nodes/pack';

/** Every room's pack. */
export const packs: readonly Pack[] = [nodes];
