import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { versionChangeProblems } from '../webhook/upgrades';

export default operatorRule(Infinispan, {
  id: 'operand-version-change',
  summary: 'The version of Infinispan Server only changes as the way to upgrade allows',
  *problems(manifest, operator, { deployed }) {
    if (deployed !== undefined) yield* versionChangeProblems(manifest, operator, deployed);
  },
});
