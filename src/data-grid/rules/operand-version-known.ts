import { Infinispan } from '../../../imports/infinispan';
import { either, show } from '../../check/words';
import { compareOperands, isProductVersion, knownOperands } from '../facts';
import { operatorRule } from '../operator-rule';
import { specOf } from '../webhook/spec';

/** Versions of the same minor release, or else the newest. */
function nearby(version: string, known: readonly string[]): readonly string[] {
  const [major, minor] = version.split('.');
  const same = known.filter((one) => one.startsWith(`${major}.${minor}.`));
  return (same.length > 0 ? same : known).toSorted(compareOperands).slice(-3);
}

/** infinispan-operator pkg/infinispan/version/version.go, WithRef: the text must be that of a version in the list. */
export default operatorRule(Infinispan, {
  id: 'operand-version-known',
  summary: 'The version of Infinispan Server is one that the operator brings',
  *problems(manifest, operator) {
    const { version } = specOf(manifest);
    const known = knownOperands(operator);
    if (!version || known.includes(version) || isProductVersion(version)) return;
    yield {
      path: ['spec', 'version'],
      message: `operator ${operator} has no Infinispan Server ${show(version)}`,
      help: `use ${either(nearby(version, known))}, or leave it out for the newest`,
    };
  },
});
