import type { Backup } from '../../../imports/backup';
import type { Cache } from '../../../imports/cache';
import type { Restore } from '../../../imports/restore';
import { valueAt } from '../../core/path';
import type { Reference } from '../references';

const fields = { clusterName: 'Infinispan', cluster: 'Infinispan', backup: 'Backup' } as const;

/** What a Cache, Backup or Restore belongs to: its Infinispan, and a Restore's Backup. */
export const ownersOf = (manifest: Cache | Backup | Restore): readonly Reference[] =>
  Object.entries(fields).flatMap(([field, kind]) => {
    const path = ['spec', field];
    const name = valueAt(manifest, path);
    return typeof name === 'string' && name !== '' ? [{ kind, name, path }] : [];
  });
