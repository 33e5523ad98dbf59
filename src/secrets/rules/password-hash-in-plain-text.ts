import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { valueAt } from '../../core/path';

/** Ignition specification, `passwd.users.passwordHash`; OpenShift documentation, "Changing the core user password for node access". */
export default rule(MachineConfig, {
  id: 'password-hash-in-plain-text',
  consequence: 'discouraged',
  summary: 'Nodes are entered with keys, not with a password whose hash stands in a MachineConfig',
  *check(manifest) {
    const users = valueAt(manifest, ['spec', 'config', 'passwd', 'users']);
    for (const i of Array.isArray(users) ? users.keys() : []) {
      const path = ['spec', 'config', 'passwd', 'users', i, 'passwordHash'];
      const hash = valueAt(manifest, path);
      if (typeof hash !== 'string' || hash === '') continue;
      yield {
        path,
        message: 'whoever reads the MachineConfig can try passwords on this hash for as long as it takes',
        help: 'give sshAuthorizedKeys, which everyone may read',
      };
    }
  },
});
