import { KubeletConfig } from '../../../imports/kubeletconfig';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { isObject } from '../../core/manifest';
import { chosenPools } from '../pools';

const swapping = ['LimitedSwap', 'UnlimitedSwap'];

/** Documentation, "Allocating resources for nodes: swap": workers only. */
export default rule(KubeletConfig, {
  id: 'kubelet-swap-on-control-plane',
  consequence: 'unsupported',
  summary: 'No pods swap on control-plane nodes',
  *check({ spec }, { doc, cluster }) {
    if (doc.wrapped) return;
    const memorySwap: unknown = spec.kubeletConfig?.['memorySwap'];
    const behavior = isObject(memorySwap) ? memorySwap['swapBehavior'] : undefined;
    if (typeof behavior !== 'string' || !swapping.includes(behavior)) return;
    const pool = chosenPools(cluster, spec.machineConfigPoolSelector).find(({ name }) => name === 'master' || name === 'arbiter');
    if (!pool) return;
    yield {
      path: ['spec', 'kubeletConfig', 'memorySwap', 'swapBehavior'],
      message: `swapBehavior is ${show(behavior)} on the nodes of pool ${pool.name}, where swap is not supported`,
      help: 'choose pools of workers only',
    };
  },
});
