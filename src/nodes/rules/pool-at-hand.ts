import { ContainerRuntimeConfig } from '../../../imports/containerruntimeconfig';
import type { Kind } from '../../../imports/kind';
import { KubeletConfig } from '../../../imports/kubeletconfig';
import type { Inventory } from '../../check/inventory';
import { rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';
import type { Release } from '../../core/target';
import { isEmptySelector, toSelector } from '../../core/values/selector';
import { builtInPools, poolLabel, roleLabel } from '../facts';
import { poolsOfProfile } from '../performance/pools';
import { performanceProfiles, profileSpec } from '../performance/profile';
import { chosenPools } from '../pools';
import { declaresPools } from '../relations/pool-configs';

const kinds: readonly Kind<Manifest>[] = [KubeletConfig, ContainerRuntimeConfig, ...performanceProfiles];

/** Where an object says which pool it is for, and what to change there; undefined where a pool at hand is that one. */
function missed(manifest: Manifest, cluster: Inventory): { readonly field: string; readonly help: string } | undefined {
  if (manifest.kind === 'PerformanceProfile') {
    const spec = profileSpec(manifest);
    if (spec.nodeSelector === undefined || poolsOfProfile(cluster, spec).length > 0) return undefined;
    return { field: 'nodeSelector', help: 'use the label in the nodeSelector of a pool, or add such a pool' };
  }
  const { machineConfigPoolSelector } = (manifest as KubeletConfig | ContainerRuntimeConfig).spec;
  const selector = toSelector(machineConfigPoolSelector);
  if (selector === undefined || isEmptySelector(selector) || chosenPools(cluster, selector).length > 0) return undefined;
  return { field: 'machineConfigPoolSelector', help: `put the label on the pool, or use one that it has, as ${poolLabel('worker')}: ""` };
}

/** The operator's own pools are never labelled with their role, whatever else they are labelled with. */
function asksForRole(manifest: Manifest, release: Release): boolean {
  if (manifest.kind === 'PerformanceProfile') return false;
  const role = toSelector((manifest as KubeletConfig | ContainerRuntimeConfig).spec.machineConfigPoolSelector)?.matchLabels?.[roleLabel];
  return builtInPools(release).some(({ name }) => name === role);
}

/** MCO getPoolsForKubeletConfig and getPoolsForContainerRuntimeConfig; NTO getMachineConfigPoolByProfile. */
export default rule(kinds, {
  id: 'pool-at-hand',
  consequence: 'ignored',
  summary: 'Where pools are at hand, one of them is what an object is for',
  *check(manifest, { doc, cluster }) {
    // Where everything is at hand, it is an error of its own.
    if (doc.wrapped || doc.partial || cluster.complete) return;
    if (!declaresPools(cluster) && !asksForRole(manifest, cluster.target.release)) return;
    const found = missed(manifest, cluster);
    if (!found) return;
    const what = found.field === 'nodeSelector' ? 'chooses nodes by this label' : 'has these labels';
    yield { path: ['spec', found.field], message: `no pool at hand ${what}: the settings reach no node`, help: found.help };
  },
});
