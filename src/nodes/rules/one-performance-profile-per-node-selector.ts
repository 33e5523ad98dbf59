import { type Inventory, perCluster } from '../../check/inventory';
import { rule } from '../../check/rule';
import { performanceProfiles, profileSpec } from '../performance/profile';

type Labels = Readonly<Record<string, string>>;

const keyOf = (nodeSelector: Labels): string => JSON.stringify(Object.entries(nodeSelector).sort(([a], [b]) => (a < b ? -1 : 1)));

/** node selector → the names of the profiles that have it */
const bySelector: (cluster: Inventory) => ReadonlyMap<string, ReadonlySet<string>> = perCluster((cluster) => {
  const found = new Map<string, Set<string>>();
  for (const { manifest } of performanceProfiles.flatMap((kind) => cluster.all(kind))) {
    const { nodeSelector } = profileSpec(manifest);
    if (nodeSelector === undefined) continue;
    const names = found.get(keyOf(nodeSelector)) ?? new Set();
    found.set(keyOf(nodeSelector), names.add(manifest.metadata?.name ?? ''));
  }
  return found;
});

/** NTO pkg/apis/performanceprofile/v2/performanceprofile_validation.go, validateNodeSelectorDuplication. */
export default rule(performanceProfiles, {
  id: 'one-performance-profile-per-node-selector',
  consequence: 'degraded',
  summary: 'No two PerformanceProfiles have the same node selector',
  *check(manifest, { doc, cluster }) {
    const { nodeSelector } = profileSpec(manifest);
    // On HyperShift the operator writes the selector, by the NodePool.
    if (doc.wrapped || nodeSelector === undefined) return;
    const others = [...(bySelector(cluster).get(keyOf(nodeSelector)) ?? [])].filter((name) => name !== manifest.metadata?.name);
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
