import { Backup } from '../../../imports/backup';
import type { Kind } from '../../../imports/kind';
import { Restore } from '../../../imports/restore';
import { operatorRule } from '../operator-rule';
import { fixedSpec } from '../webhook/immutable';

const kinds: readonly Kind<Backup | Restore>[] = [Backup, Restore];

export default operatorRule(kinds, {
  id: 'backup-fixed-spec',
  summary: 'A Backup or Restore is never changed, only created anew',
  *problems(manifest, _, { deployed }) {
    if (deployed !== undefined) yield* fixedSpec(manifest, deployed);
  },
});
