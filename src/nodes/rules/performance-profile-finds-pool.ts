import { rule } from '../../check/rule';
import { poolError, poolsOfProfile } from '../performance/pools';
import { performanceProfiles, profileSpec } from '../performance/profile';

/** NTO pkg/performanceprofile/controller/performanceprofile_controller.go, getMachineConfigPoolByProfile and validateProfileMachineConfigPool. */
export default rule(performanceProfiles, {
  id: 'performance-profile-finds-pool',
  consequence: 'degraded',
  summary: 'The nodes of a PerformanceProfile are those of one MachineConfigPool, which takes its MachineConfig',
  *check(manifest, { doc, cluster }) {
    const spec = profileSpec(manifest);
    // On HyperShift the NodePool stands for the pool.
    if (doc.wrapped || spec.nodeSelector === undefined) return;
    const path = ['spec', 'nodeSelector'];
    const [pool, ...more] = poolsOfProfile(cluster, spec);
    if (pool === undefined) {
      const message = 'no MachineConfigPool chooses its nodes by this label: the profile reaches no node';
      if (cluster.complete) yield { path, message, help: 'use the label in the nodeSelector of a pool, or add such a pool' };
    } else if (more.length > 0) {
      const names = [pool, ...more].map(({ name }) => name).join(' and ');
      yield { path, message: `pools ${names} both choose nodes by this label`, help: 'have one pool choose these nodes' };
    } else {
      const error = poolError(pool, cluster, spec);
      if (error) yield { path, ...error };
    }
  },
});
