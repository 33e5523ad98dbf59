import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { writtenIgnition } from '../ignition-rule';

const managed = ['name', 'sshAuthorizedKeys', 'passwordHash'];

/** MCO pkg/controller/common/reconcile.go, verifyUserFields; to 4.15 pkg/daemon/update.go. */
export default rule(MachineConfig, {
  id: 'core-user-fields',
  consequence: 'degraded',
  summary: 'Of the user core only keys and password are set',
  *check(_, ask) {
    for (const [i, user] of (writtenIgnition(ask)?.passwd?.users ?? []).entries()) {
      if (user.name !== 'core') continue;
      for (const field of Object.keys(user)) {
        if (managed.includes(field)) continue;
        yield {
          path: ['spec', 'config', 'passwd', 'users', i, field],
          message: `of core the operator sets keys and password only, and ${field} degrades the pool`,
          help: `take out ${field}`,
        };
      }
    }
  },
});
