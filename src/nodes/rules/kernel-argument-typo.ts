import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { nearest } from '../../check/words';
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

/** A dash for an underscore, another case, or one letter too many, too few, wrong or swapped. */
function isSlip(name: string, meant: string): boolean {
  const [a, b] = [name, meant].map((text) => text.toLowerCase().replaceAll('-', '_')) as [string, string];
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const same = (skipA: number, skipB: number): boolean => a.slice(i + skipA) === b.slice(i + skipB);
  const swapped = a[i] === b[i + 1] && a[i + 1] === b[i] && same(2, 2);
  return same(0, 0) || same(1, 0) || same(0, 1) || same(1, 1) || swapped;
}
