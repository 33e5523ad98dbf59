import { rule } from '../../check/rule';
import { nodePools } from '../facts';
import { kubeletConfigsOf, nameOf, performanceProfilesOf } from '../inner';

/** HS nodepool/nto.go, getMirrorConfigForManifest and its callers: a PerformanceProfile makes a KubeletConfig too. */
export default rule(nodePools, {
  id: 'one-kubelet-config-per-node-pool',
  consequence: 'degraded',
  summary: 'A NodePool has one KubeletConfig, that of a PerformanceProfile counted',
  *check(pool, { cluster }) {
    const own = kubeletConfigsOf(cluster, pool).map((one) => `KubeletConfig ${nameOf(one)}`);
    const generated = performanceProfilesOf(cluster, pool).map((one) => `the one that PerformanceProfile ${nameOf(one)} makes`);
    const all = [...own, ...generated];
    if (own.length === 0 || all.length < 2) return;
    yield {
      path: ['spec', 'config'],
      message: `there is more than one KubeletConfig for this pool: ${all.join(', ')}; none is applied`,
      help:
        generated.length > 0
          ? 'put kubelet settings into the profile’s annotation kubeletconfig.experimental'
          : 'put all settings into one KubeletConfig',
    };
  },
});
