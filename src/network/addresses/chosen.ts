import { EgressIP } from '../../../imports/egressip';
import { type Inventory, perCluster } from '../../check/inventory';
import { isEmptySelector, matches } from '../../core/values/selector';
import { labelsOf, Namespace } from '../core-kinds';
import { namespaceNameLabel } from '../facts';
import { addressOf } from '../ranges';

const nameIn = ({ spec }: EgressIP): string | undefined => spec.namespaceSelector.matchLabels?.[namespaceNameLabel];

/** The EgressIPs that choose each Namespace at hand, and each that one of them names. */
export const chosenBy: (cluster: Inventory) => ReadonlyMap<string, readonly EgressIP[]> = perCluster((cluster) => {
  const all = cluster.all(EgressIP).map(({ manifest }) => manifest);
  const labels = new Map<string, Readonly<Record<string, string>>>(
    all.flatMap((one) => nameIn(one) ?? []).map((name) => [name, { [namespaceNameLabel]: name }]),
  );
  for (const { manifest } of cluster.all(Namespace)) labels.set(String(manifest.metadata?.name), labelsOf(manifest));
  return new Map([...labels].map(([name, of]) => [name, all.filter(({ spec }) => matches(spec.namespaceSelector, of))]));
});

/** Whether what two EgressIPs choose of a Namespace's pods is sure to overlap. */
export function podsOverlap(a: EgressIP, b: EgressIP): boolean {
  const [one = {}, other = {}] = [a.spec.podSelector, b.spec.podSelector];
  return isEmptySelector(one) || isEmptySelector(other) || JSON.stringify(one) === JSON.stringify(other);
}

/** The names of the EgressIPs that have an address. */
export const egressIpsByAddress: (cluster: Inventory) => ReadonlyMap<bigint, readonly string[]> = perCluster((cluster) => {
  const byAddress = new Map<bigint, string[]>();
  for (const { manifest } of cluster.all(EgressIP)) {
    for (const address of new Set(manifest.spec.egressIPs.flatMap((ip) => addressOf(ip) ?? []))) {
      byAddress.set(address, [...(byAddress.get(address) ?? []), manifest.metadata.name ?? '']);
    }
  }
  return byAddress;
});
