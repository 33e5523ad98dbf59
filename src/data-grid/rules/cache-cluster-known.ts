import { Backup } from '../../../imports/backup';
import { Cache } from '../../../imports/cache';
import { Infinispan } from '../../../imports/infinispan';
import type { Kind } from '../../../imports/kind';
import { Restore } from '../../../imports/restore';
import { rule } from '../../check/rule';
import { externalAnnotation } from '../facts';

const kinds: readonly Kind<Cache | Backup | Restore>[] = [Cache, Backup, Restore];

/** infinispan-operator controllers/cache_controller.go, backup_controller.go and restore_controller.go: they wait for a cluster of their namespace. */
export default rule(kinds, {
  id: 'cache-cluster-known',
  consequence: 'degraded',
  summary: 'The cluster of a Cache, Backup or Restore is there, and so is the Backup of a Restore',
  *check({ kind, metadata, spec }, { cluster }) {
    if (!cluster.complete || !spec) return;
    const external = (metadata.annotations?.[externalAnnotation] ?? '').split(/[\s,]+/);
    const grid = 'clusterName' in spec ? spec.clusterName : 'cluster' in spec ? spec.cluster : '';
    const field = kind === 'Cache' ? 'clusterName' : 'cluster';
    if (grid && !external.includes(`Infinispan/${grid}`) && !cluster.find(Infinispan, grid, metadata.namespace)) {
      yield { path: ['spec', field], message: `there is no Infinispan ${grid} in this namespace`, help: 'name one that is there' };
    }
    const backup = 'backup' in spec ? spec.backup : '';
    if (backup && !external.includes(`Backup/${backup}`) && !cluster.find(Backup, backup, metadata.namespace)) {
      yield { path: ['spec', 'backup'], message: `there is no Backup ${backup} in this namespace`, help: 'name one that is there' };
    }
  },
});
