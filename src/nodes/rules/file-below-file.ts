import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { related } from '../relations/beside';
import { fileClashes } from '../relations/file-below-file';
import { nameOf } from '../relations/pool-configs';

/** The daemon cannot make the directory, and the node stays as it is (MCO pkg/daemon/file_writers.go, writeFiles). */
export default rule(MachineConfig, {
  id: 'file-below-file',
  consequence: 'degraded',
  summary: 'Nothing is written below a path that is a file or a link',
  *check(_, ask) {
    for (const { path, above, below, what, own, other } of related(fileClashes, ask) ?? []) {
      const where = other ? ` of ${nameOf(other)}` : '';
      const message =
        own === 'below' ? `${below} lies below ${above}, a ${what}${where}` : `${above} is a ${what}, and ${below}${where}, lies below it`;
      yield { path, message, help: 'move one of the two: nodes that have tried to apply both stay degraded' };
    }
  },
});
