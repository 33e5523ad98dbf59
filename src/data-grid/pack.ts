import type { Pack } from '../check/pack';
import { rules } from './rules';

/** What the Infinispan operator says of clusters, caches, backups and restores. */
export const dataGrid: Pack = { name: 'data-grid', rules };
