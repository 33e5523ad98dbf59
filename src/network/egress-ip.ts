import { Construct } from 'constructs';
import type { EgressIP as Manifest } from '../../imports/egressip';
import { defined, type Labels, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';

type Spec = Manifest['spec'];

export interface EgressIPProps extends ObjectProps {
  /** Addresses that the chosen traffic leaves the cluster by; each on a node of its own. Nodes need the label `k8s.ovn.org/egress-assignable`. */
  readonly egressIPs: readonly string[];
  /** Whose traffic: labels of Namespaces, or a full selector. An empty one chooses all of them. */
  readonly namespaceSelector: Labels | Spec['namespaceSelector'];
  /** Which pods of those: labels, or a full selector. @default - all */
  readonly podSelector?: Labels | NonNullable<Spec['podSelector']>;
}

type Selector = Spec['namespaceSelector'];

const selector = (value: Labels | Selector): Selector =>
  'matchLabels' in value || 'matchExpressions' in value ? (value as Selector) : { matchLabels: { ...(value as Labels) } };

/** An EgressIP's manifest. */
export function egressIP(props: EgressIPProps): Manifest {
  const { egressIPs, namespaceSelector, podSelector } = props;
  return {
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'EgressIP',
    metadata: metadata(props),
    spec: defined({
      egressIPs: [...egressIPs],
      namespaceSelector: selector(namespaceSelector),
      podSelector: podSelector && selector(podSelector),
    }),
  };
}

/**
 * The addresses that traffic leaves the cluster by, with OVN-Kubernetes.
 *
 *     new EgressIP(prod, 'project1', { name: 'project1', egressIPs: ['192.168.1.100'],
 *       namespaceSelector: { 'kubernetes.io/metadata.name': 'project1' } });
 */
export class EgressIP extends Construct {
  constructor(scope: Construct, id: string, props: EgressIPProps) {
    super(scope, id);
    place(this, egressIP(props));
  }
}
