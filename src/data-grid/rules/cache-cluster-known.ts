import { Backup } from '../../../imports/backup';
import { Cache } from '../../../imports/cache';
import type { Kind } from '../../../imports/kind';
import { Restore } from '../../../imports/restore';
import { rule } from '../../check/rule';
import { ownersOf } from '../cache/owners';
import { missingReferences } from '../references';

const kinds: readonly Kind<Cache | Backup | Restore>[] = [Cache, Backup, Restore];

/** infinispan-operator controllers/cache_controller.go, backup_controller.go and restore_controller.go: they wait for a cluster of their namespace. */
export default rule(kinds, {
  id: 'cache-cluster-known',
  consequence: 'degraded',
  summary: 'The cluster of a Cache, Backup or Restore is there, and so is the Backup of a Restore',
  *check(manifest, { doc, cluster }) {
    yield* missingReferences(ownersOf(manifest), doc, cluster);
  },
});
