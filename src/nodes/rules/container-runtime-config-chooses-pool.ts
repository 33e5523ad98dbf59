import { ContainerRuntimeConfig } from '../../../imports/containerruntimeconfig';
import { rule } from '../../check/rule';
import { isEmptySelector, toSelector } from '../../core/values/selector';
import { poolLabel } from '../facts';
import { chosenPools } from '../pools';

/** MCO pkg/controller/container-runtime-config/container_runtime_config_controller.go, getPoolsForContainerRuntimeConfig. */
export default rule(ContainerRuntimeConfig, {
  id: 'container-runtime-config-chooses-pool',
  consequence: 'degraded',
  summary: 'A ContainerRuntimeConfig chooses a MachineConfigPool',
  *check({ spec }, { doc, cluster }) {
    // HyperShift writes the selector of what is inside a NodePool itself.
    if (doc.wrapped || doc.partial) return;
    const selector = toSelector(spec.machineConfigPoolSelector);
    const path = ['spec', ...(selector ? ['machineConfigPoolSelector'] : [])];
    const help = `choose a pool by a label that it carries, such as ${poolLabel('worker')}: ""`;
    if (selector === undefined || isEmptySelector(selector)) {
      const what = selector === undefined ? 'no pool is chosen' : 'an empty selector chooses no pool, not all of them';
      yield { path, message: `${what}: the settings reach no node`, help };
    } else if (cluster.complete && chosenPools(cluster, selector).length === 0) {
      yield {
        path,
        message: 'no MachineConfigPool carries these labels: the settings reach no node',
        help: 'put the label on the pool, or correct it here',
      };
    }
  },
});
