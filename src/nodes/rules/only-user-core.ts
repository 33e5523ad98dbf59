import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { ignitionOf, locate } from '../relations/writes';

/** MCO pkg/controller/common/reconcile.go, verifyUserFields: only the keys and the password of core can change on running nodes. */
export default rule(MachineConfig, {
  id: 'only-user-core',
  consequence: 'unsupported',
  summary: 'A MachineConfig sets keys and the password of the user core, and no other user or group',
  *check(config, { doc, target }) {
    if (doc.wrapped) return;
    const { users = [], groups = [] } = ignitionOf(config, target.release)?.passwd ?? {};
    for (const { name } of users) {
      if (name === 'core') continue;
      yield {
        path: locate(config, ['passwd', 'users'], 'name', name),
        message: `user ${show(name)} can be made only when a node is installed: on running nodes the pool is degraded`,
        help: 'use core',
      };
    }
    for (const { name } of groups) {
      yield {
        path: locate(config, ['passwd', 'groups'], 'name', name),
        message: `group ${show(name)} can be made only when a node is installed: on running nodes the pool is degraded`,
        help: 'remove it',
      };
    }
  },
});
