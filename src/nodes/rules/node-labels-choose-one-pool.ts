import type { Kind } from '../../../imports/kind';
import { rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';
import { isCustomPool, poolsOfNode } from '../relations/node-pools';

const CoreNode: Kind<Manifest> = { apiVersion: 'v1', kind: 'Node', namespaced: false };

/** MCO pkg/helpers/helpers.go, GetPoolsForNode. */
export default rule(CoreNode, {
  id: 'node-labels-choose-one-pool',
  consequence: 'degraded',
  summary: 'The labels of a node put it into one custom pool at most, and into none beside master',
  *check({ metadata }, { cluster }) {
    const labels = metadata?.labels ?? {};
    // Windows nodes are not the operator's.
    if (labels['kubernetes.io/os'] === 'windows') return;
    const pools = poolsOfNode(cluster, labels);
    const custom = pools.filter((pool) => isCustomPool(pool, cluster)).map(({ name }) => name);
    const path = ['metadata', 'labels'];
    if (custom.length > 1) {
      yield {
        path,
        message: `the labels put the node into the pools ${custom.join(' and ')}: it is updated by neither`,
        help: 'remove the label of all but one of them',
      };
    } else if (custom.length === 1 && pools.some(({ name }) => name === 'master')) {
      yield {
        path,
        message: `a control-plane node stays in pool master, and takes nothing of pool ${custom[0]}`,
        help: `remove the label of pool ${custom[0]}`,
      };
    }
  },
});
