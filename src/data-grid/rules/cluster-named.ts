import { Backup } from '../../../imports/backup';
import { Cache } from '../../../imports/cache';
import type { Kind } from '../../../imports/kind';
import { Restore } from '../../../imports/restore';
import { valueAt } from '../../core/path';
import { operatorRule } from '../operator-rule';

const kinds: readonly Kind<Cache | Backup | Restore>[] = [Cache, Backup, Restore];

/** infinispan-operator api/v2alpha1/{cache,backup,restore}_webhook.go: fields that may not be empty on creation. */
const named = { Cache: ['clusterName'], Backup: ['cluster'], Restore: ['cluster', 'backup'] } as const;

export default operatorRule(kinds, {
  id: 'cluster-named',
  summary: 'A Cache, Backup or Restore names the cluster that it belongs to, and a Restore its Backup',
  *problems(manifest, _, { doc, deployed }) {
    if (deployed !== undefined || doc.partial) return;
    for (const field of named[manifest.kind]) {
      if (valueAt(manifest, ['spec', field])) continue;
      const help = field === 'backup' ? 'name the Backup to restore from' : 'name an Infinispan of the same namespace';
      yield { path: ['spec', field], message: `${field} is empty`, help };
    }
  },
});
