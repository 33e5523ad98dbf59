import { Backup } from '../../../imports/backup';
import type { Kind } from '../../../imports/kind';
import { Restore } from '../../../imports/restore';
import { rule } from '../../check/rule';
import { valueAt } from '../../core/path';
import { parseQuantity } from '../../core/values/quantity';
import { limitProblemsAt } from '../webhook/limits';

const kinds: readonly Kind<Backup | Restore>[] = [Backup, Restore];

/** infinispan-operator controllers/zero_controller.go: the pod and its volume, of which the webhook looks at neither. */
export default rule(kinds, {
  id: 'backup-sizes',
  consequence: 'degraded',
  summary: 'The sizes of a Backup or Restore are quantities, and no request is more than its limit',
  *check(manifest) {
    for (const field of ['cpu', 'memory']) yield* limitProblemsAt(manifest, ['spec', 'container', field]);
    const path = ['spec', 'volume', 'storage'];
    const size = valueAt(manifest, path);
    const error = typeof size === 'string' ? parseQuantity(size).error : undefined;
    if (error !== undefined) yield { path, message: `the storage ${error}`, help: 'write a size such as 1Gi' };
  },
});
