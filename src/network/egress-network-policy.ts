import { Construct } from 'constructs';
import type { EgressNetworkPolicy as Manifest } from '../../imports/egressnetworkpolicy';
import { metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import type { EgressRule } from './egress-rules';
import { resolversAnnotation } from './facts';

export interface EgressNetworkPolicyProps extends ObjectProps {
  /** The project whose traffic it rules; one policy a project. */
  readonly namespace: string;
  /** In the order in which they are tried: the first that matches decides, and what none matches passes. At most 1,000. */
  readonly rules: readonly EgressRule[];
  /**
   * Addresses of the name servers that the project's pods ask, where those stand outside the cluster: the judge then says
   * if the policy blocks them.
   * @default - the cluster's own, which a policy never blocks
   */
  readonly resolvers?: readonly string[];
}

/** An EgressNetworkPolicy's manifest. */
export function egressNetworkPolicy(props: EgressNetworkPolicyProps): Manifest {
  const { namespace, rules, resolvers } = props;
  const annotations = resolvers ? { ...props.annotations, [resolversAnnotation]: resolvers.join(',') } : props.annotations;
  return {
    apiVersion: 'network.openshift.io/v1',
    kind: 'EgressNetworkPolicy',
    metadata: { ...metadata({ ...props, annotations }), namespace },
    spec: { egress: rules.map(({ type, to }) => ({ type, to: { ...to } })) },
  };
}

/**
 * Where a project's pods may go outside the cluster; OpenShift SDN, to OpenShift 4.16.
 *
 *     new EgressNetworkPolicy(prod, 'egress', { name: 'default-rules', namespace: 'project1',
 *       rules: [allow.cidr('1.2.3.0/24'), allow.dns('www.example.com'), deny.all()] });
 *
 * With OVN-Kubernetes it is an EgressFirewall.
 */
export class EgressNetworkPolicy extends Construct {
  constructor(scope: Construct, id: string, props: EgressNetworkPolicyProps) {
    super(scope, id);
    place(this, egressNetworkPolicy(props));
  }
}
