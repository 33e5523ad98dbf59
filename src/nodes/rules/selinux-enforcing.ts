import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { selinuxOff } from '../facts';
import { kernelArguments } from '../kernel-arguments';

/** Documentation, "Adding kernel arguments to nodes": SELinux that is off or permissive is not supported in production. */
export default rule(MachineConfig, {
  id: 'selinux-enforcing',
  consequence: 'unsupported',
  summary: 'Nodes run with SELinux enforcing',
  *check({ spec }) {
    for (const { argument, path } of kernelArguments(spec)) {
      if (!selinuxOff.includes(argument)) continue;
      const what =
        argument === 'selinux=0' ? 'switches SELinux off; nodes have to be installed anew to get back' : 'makes SELinux permissive';
      yield {
        path,
        message: `${argument} ${what}, which is not supported in production`,
        help: 'remove it; use enforcing=0 for debugging only',
      };
    }
  },
});
