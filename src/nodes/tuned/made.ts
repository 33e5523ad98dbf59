import { type Inventory, perCluster } from '../../check/inventory';
import { machineConfigLabels } from '../performance/pools';
import { actingProfiles } from '../relations/profile-pools';
import type { Listed } from './rules';
import { ofPerformanceProfile } from './shipped';

/**
 * What the operator makes of PerformanceProfiles: Tuned → its rules (NTO pkg/performanceprofile/controller,
 * components/tuned/tuned.go, which gives them the priority 20).
 */
export const madeRules: (cluster: Inventory) => ReadonlyMap<string, readonly Listed[]> = perCluster(
  (cluster) =>
    new Map(
      actingProfiles(cluster).map(({ name, spec }) => {
        const profile = `${ofPerformanceProfile}${name}`;
        const nodes = Object.keys(spec.nodeSelector ?? {});
        return [profile, [{ profile, priority: 20, machineConfigLabels: machineConfigLabels(spec), nodes }]];
      }),
    ),
);
