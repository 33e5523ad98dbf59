import { MachineConfigPool } from '../../../imports/machineconfigpool';
import { rule } from '../../check/rule';
import { isEmptySelector, toSelector } from '../../core/values/selector';
import { nodeRoleLabel } from '../facts';
import { isCustom } from '../relations/custom-pools';

/** MCO pkg/helpers/helpers.go, GetPoolsForNode: an empty selector matches no node. */
export default rule(MachineConfigPool, {
  id: 'pool-chooses-nodes',
  consequence: 'ignored',
  summary: 'A custom pool says which nodes it is for',
  *check(pool, { doc, target }) {
    if (doc.partial || !isCustom(pool, target.release)) return;
    const selector = toSelector(pool.spec?.nodeSelector);
    if (selector !== undefined && !isEmptySelector(selector)) return;
    yield {
      path: ['spec', ...(selector ? ['nodeSelector'] : [])],
      message: `${selector ? 'an empty nodeSelector' : 'without a nodeSelector the pool'} chooses no node, not all of them: it configures none`,
      help: `add nodeSelector: {matchLabels: {${nodeRoleLabel(pool.metadata.name ?? '')}: ""}}`,
    };
  },
});
