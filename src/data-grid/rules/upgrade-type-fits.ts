import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { upgradeTypeProblems } from '../webhook/upgrades';

export default operatorRule(Infinispan, {
  id: 'upgrade-type-fits',
  summary: 'The way to upgrade is one that the cluster can take',
  problems: upgradeTypeProblems,
});
