import { KubeletConfig } from '../../../imports/kubeletconfig';
import { rule } from '../../check/rule';
import { isEmptySelector, toSelector } from '../../core/values/selector';
import { poolLabel } from '../facts';
import { poolsChosenBy } from '../pools';

/** MCO pkg/controller/kubelet-config/kubelet_config_controller.go, getPoolsForKubeletConfig. */
export default rule(KubeletConfig, {
  id: 'kubelet-config-chooses-pool',
  consequence: 'degraded',
  summary: 'A KubeletConfig chooses a MachineConfigPool',
  *check({ spec }, ask) {
    // HyperShift writes the selector of a KubeletConfig inside a NodePool itself.
    if (ask.doc.wrapped) return;
    const path = ['spec', 'machineConfigPoolSelector'];
    const selector = toSelector(spec.machineConfigPoolSelector);
    const help = `choose a pool by a label that it carries, such as ${poolLabel('worker')}: ""`;
    if (selector === undefined || isEmptySelector(selector)) {
      const what = selector === undefined ? 'no pool is chosen' : 'an empty selector chooses no pool, not all of them';
      yield { path, message: `${what}: the settings reach no node, and the operator reports a failure`, help };
    } else if (ask.cluster.complete && poolsChosenBy(ask).length === 0) {
      yield {
        path,
        message: 'no MachineConfigPool carries these labels: the settings reach no node',
        help: 'put the label on the pool, or correct it here',
      };
    }
  },
});
