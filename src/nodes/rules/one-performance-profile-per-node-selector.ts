import { type Inventory, perCluster } from '../../check/inventory';
import { rule } from '../../check/rule';
import { performanceProfiles, profileSpec } from '../performance/profile';
import { selectorKey } from '../relations/profile-pools';

/** node selector → the names of the profiles that have it */
const bySelector: (cluster: Inventory) => ReadonlyMap<string, ReadonlySet<string>> = perCluster((cluster) => {
  const found = new Map<string, Set<string>>();
  for (const { manifest } of performanceProfiles.flatMap((kind) => cluster.all(kind))) {
    if (profileSpec(manifest).nodeSelector === undefined) continue;
    const names = found.get(selectorKey(manifest)) ?? new Set();
    found.set(selectorKey(manifest), names.add(manifest.metadata?.name ?? ''));
  }
  return found;
});

/** NTO pkg/apis/performanceprofile/v2/performanceprofile_validation.go, validateNodeSelectorDuplication. */
export default rule(performanceProfiles, {
  id: 'one-performance-profile-per-node-selector',
  consequence: 'degraded',
  summary: 'No two PerformanceProfiles have the same node selector',
  *check(manifest, { doc, cluster }) {
    // On HyperShift the operator writes the selector, by the NodePool.
    if (doc.wrapped || profileSpec(manifest).nodeSelector === undefined) return;
    const others = [...(bySelector(cluster).get(selectorKey(manifest)) ?? [])].filter((name) => name !== manifest.metadata?.name);
    const [other] = others;
    if (other === undefined) return;
    const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
    yield {
      path: ['spec', 'nodeSelector'],
      message: `PerformanceProfile ${other}${more} has the same node selector: whichever comes later is refused`,
      help: 'put the settings of these nodes into one profile, or choose other nodes',
    };
  },
});
