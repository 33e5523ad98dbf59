import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { isSlip, nearest } from '../../check/words';
import { kernelArguments, knownArguments } from '../kernel-arguments';

/** The kernel hands arguments that it does not know to init, and says nothing. */
export default rule(MachineConfig, {
  id: 'kernel-argument-typo',
  consequence: 'ignored',
  summary: 'Well-known kernel arguments are written right',
  *check({ spec }) {
    for (const { argument, path } of kernelArguments(spec)) {
      const [name = ''] = argument.split('=');
      // Short names lie too close to each other, and modules have arguments of their own.
      if (name.length < 5 || name.includes('.') || knownArguments.includes(name)) continue;
      const meant = nearest(name, knownArguments);
      if (meant === undefined || !isSlip(name, meant)) continue;
      yield { path, message: `the kernel knows no argument ${name}, and takes no notice of it`, help: `did you mean ${meant}?` };
    }
  },
});
