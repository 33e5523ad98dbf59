import { rule } from '../../check/rule';
import { missingReferences } from '../references';
import { accountKinds, accountsOf } from '../sites/accounts';

/** kube-controller-manager, tokens controller: a token's Secret without its ServiceAccount is deleted. */
export default rule(accountKinds, {
  id: 'site-account',
  consequence: 'degraded',
  summary: 'The ServiceAccount that other sites look in with is there',
  *check(manifest, { cluster, doc }) {
    yield* missingReferences(accountsOf(manifest, cluster), doc, cluster);
  },
});
