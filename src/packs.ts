import type { Pack } from './check/pack';
import { dataGrid } from './data-grid/pack';
import { hosted } from './hosted/pack';
import { network } from './network/pack';
import { nodes } from './nodes/pack';
import { secrets } from './secrets/pack';

/** Every room's pack. */
export const packs: readonly Pack[] = [nodes, hosted, dataGrid, network, secrets];
