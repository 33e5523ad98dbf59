import type { EgressIP } from '../../../imports/egressip';
import type { Inventory } from '../../check/inventory';
import { isEmptySelector, matches } from '../../core/values/selector';
import { labelsOf, Namespace } from '../core-kinds';
import { namespaceNameLabel } from '../facts';

/** The name of a Namespace that both EgressIPs choose; undefined where none is known of. */
export function chosenByBoth(cluster: Inventory, a: EgressIP, b: EgressIP): string | undefined {
  const named = [a, b].flatMap(({ spec }) => spec.namespaceSelector.matchLabels?.[namespaceNameLabel] ?? []);
  const namespaces = [
    ...cluster.all(Namespace).map(({ manifest }) => labelsOf(manifest)),
    ...named.map((name) => ({ [namespaceNameLabel]: name })),
  ];
  const both = namespaces.find((labels) => [a, b].every(({ spec }) => matches(spec.namespaceSelector, labels)));
  return both?.[namespaceNameLabel];
}

/** Whether what two EgressIPs choose of a Namespace's pods is sure to overlap. */
export function podsOverlap(a: EgressIP, b: EgressIP): boolean {
  const [one = {}, other = {}] = [a.spec.podSelector, b.spec.podSelector];
  return isEmptySelector(one) || isEmptySelector(other) || JSON.stringify(one) === JSON.stringify(other);
}
