import type { NodePool } from '../../../imports/nodepool';
import type { Inventory } from '../../check/inventory';
import { rule } from '../../check/rule';
import { ConfigMap, nodePools } from '../facts';
import { type Inner, kubeletConfigsOf, nameOf, performanceProfilesOf } from '../inner';
import { referencesTo } from '../world';

/** What makes a KubeletConfig for a pool, where it is more than one thing and a KubeletConfig of the user's among them. */
function competing(cluster: Inventory, pool: NodePool): readonly Inner[] {
  const own = kubeletConfigsOf(cluster, pool);
  const all: readonly Inner[] = [...own, ...performanceProfilesOf(cluster, pool)];
  return own.length === 0 || all.length < 2 ? [] : all;
}

const isProfile = ({ manifest }: Inner): boolean => manifest.kind === 'PerformanceProfile';

const inWords = (one: Inner): string =>
  isProfile(one) ? `the one that PerformanceProfile ${nameOf(one)} makes` : `KubeletConfig ${nameOf(one)}`;

const helpFor = (all: readonly Inner[]): string =>
  all.some(isProfile)
    ? 'put kubelet settings into the profile’s annotation kubeletconfig.experimental'
    : 'put all settings into one KubeletConfig';

/** HS nodepool/nto.go, validateMirroredConfigs: a PerformanceProfile makes a KubeletConfig too. */
export default rule<ConfigMap | NodePool>([ConfigMap, ...nodePools], {
  id: 'one-kubelet-config-per-node-pool',
  consequence: 'degraded',
  summary: 'A NodePool has one KubeletConfig, that of a PerformanceProfile counted',
  *check(manifest, { cluster }) {
    if (manifest.kind !== 'ConfigMap') {
      const all = competing(cluster, manifest);
      if (all.length === 0) return;
      yield {
        path: ['spec', 'config'],
        message: `there is more than one KubeletConfig for this pool: ${all.map(inWords).join(', ')}; none is applied`,
        help: helpFor(all),
      };
      return;
    }
    for (const pool of new Set(referencesTo(cluster, manifest).map((reference) => reference.pool.manifest))) {
      const all = competing(cluster, pool);
      for (const one of all.filter(({ map }) => map === manifest)) {
        const others = all.filter((other) => other !== one).map(inWords);
        yield {
          path: one.path,
          message: `NodePool ${pool.metadata.name} takes more than one KubeletConfig, with ${others.join(' and ')}; none is applied`,
          help: helpFor(all),
        };
      }
    }
  },
});
