import { PerformanceProfile as Kind } from '../../../imports/performanceprofile';
import { conversion, naming, onlyPair } from '../../code/conversion';
import { nodeRoleLabel } from '../facts';
import { PerformanceProfile, performanceProfile } from '../performance-profile';

const rolePrefix = nodeRoleLabel('');

export default conversion({
  kind: Kind,
  construct: PerformanceProfile,
  builder: performanceProfile,
  props({ metadata, spec }) {
    if (!spec) return undefined;
    const { cpu, nodeSelector, machineConfigLabel, machineConfigPoolSelector, ...settings } = spec;
    const [label, value] = onlyPair(nodeSelector) ?? [];
    if (label === undefined || !label.startsWith(rolePrefix)) return undefined;
    return {
      ...naming(metadata),
      role: label.slice(rolePrefix.length),
      cpu,
      nodeSelector: value === '' ? undefined : nodeSelector,
      machineConfigLabel,
      machineConfigPoolSelector,
      ...all(settings),
    };
  },
});

/** The settings, those that are not set among them. */
function all({
  additionalKernelArgs,
  globallyDisableIrqLoadBalancing,
  hardwareTuning,
  hugepages,
  kernelPageSize,
  net,
  numa,
  realTimeKernel,
  workloadHints,
}: Omit<NonNullable<Kind['spec']>, 'cpu' | 'nodeSelector' | 'machineConfigLabel' | 'machineConfigPoolSelector'>) {
  return {
    additionalKernelArgs,
    globallyDisableIrqLoadBalancing,
    hardwareTuning,
    hugepages,
    kernelPageSize,
    net,
    numa,
    realTimeKernel,
    workloadHints,
  };
}
