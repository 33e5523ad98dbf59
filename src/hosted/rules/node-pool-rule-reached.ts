import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { hiddenRules } from '../recommend';
import { tuningsOf } from '../tuned';

/** NTO pkg/operator/profilecalculator.go, calculateProfileHyperShift: the first rule that holds decides. */
export default rule(ConfigMap, {
  id: 'node-pool-rule-reached',
  consequence: 'ignored',
  summary: 'No earlier recommend rule takes all nodes that a later one of the NodePool is for',
  *check(map, { cluster }) {
    const tuning = tuningsOf(cluster, map).find(({ whole }) => whole);
    for (const { later, earlier } of tuning ? hiddenRules(tuning) : []) {
      if (later.map !== map) continue;
      yield {
        path: later.path,
        message: `profile ${later.profile} (priority ${later.priority}) is never chosen: the rule for ${earlier.profile} of ${earlier.whose}, priority ${earlier.priority}, comes first and holds on all of its nodes`,
        help: `give it a smaller number than ${earlier.priority}`,
      };
    }
  },
});
