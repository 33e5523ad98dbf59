import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { writtenIgnition } from '../ignition-rule';

/** MCO pkg/controller/common/reconcile.go, verifyUserFields. */
export default rule(MachineConfig, {
  id: 'core-user-login',
  consequence: 'ignored',
  summary: 'The user core is given keys or a password',
  *check(_, ask) {
    for (const [i, user] of (writtenIgnition(ask)?.passwd?.users ?? []).entries()) {
      if (user.name !== 'core' || user.passwordHash !== undefined || (user.sshAuthorizedKeys ?? []).length > 0) continue;
      yield {
        path: ['spec', 'config', 'passwd', 'users', i],
        message:
          'core is given neither keys nor a password, so this changes nothing; where no other MachineConfig gives any, the pool is degraded',
        help: 'give sshAuthorizedKeys or passwordHash, or take the user out',
      };
    }
  },
});
