import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { forceFile } from '../facts';
import { ignitionOf, locate } from '../relations/writes';

/** MCO pkg/controller/common/reconcile.go, IsRenderedConfigReconcilable: what fails as soon as the pool is rendered anew. */
export default rule(MachineConfig, {
  id: 'cannot-reconcile',
  consequence: 'degraded',
  summary: 'A MachineConfig holds nothing that the operator can never bring onto a running node',
  *check(config, { doc, target }) {
    if (doc.wrapped) return;
    for (const { path, append } of ignitionOf(config, target.release)?.storage?.files ?? []) {
      const at = locate(config, ['storage', 'files'], 'path', path);
      if (append && append.length > 0) {
        yield {
          path: at,
          message: `${path} is appended to, which the operator cannot do on nodes that run: the pool is degraded with the next change of any config`,
          help: 'write the whole file with contents, or use a drop-in file',
        };
      } else if (path === forceFile) {
        yield {
          path: at,
          message: `${path} makes the operator skip its checks, and no config may write it`,
          help: 'remove it; touch the file on one node by hand where it is really needed',
        };
      }
    }
  },
});
