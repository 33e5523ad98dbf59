import { Construct } from 'constructs';
import type { EgressFirewall as Manifest } from '../../imports/egressfirewall';
import { metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import type { FirewallRule } from './egress-rules';

type Rule = Manifest['spec']['egress'][number];

export interface EgressFirewallProps extends Omit<ObjectProps, 'name'> {
  /** The project whose traffic it rules; one a project, named `default`. */
  readonly namespace: string;
  /** In the order in which they are tried: the first that matches decides, and what none matches passes. At most 8,000. */
  readonly rules: readonly FirewallRule[];
}

/** An EgressFirewall's manifest. */
export function egressFirewall(props: EgressFirewallProps): Manifest {
  return {
    apiVersion: 'k8s.ovn.org/v1',
    kind: 'EgressFirewall',
    metadata: { ...metadata({ ...props, name: 'default' }), namespace: props.namespace },
    // Rules are read-only values, which a manifest's type does not ask for.
    spec: { egress: structuredClone(props.rules) as Rule[] },
  };
}

/**
 * Where a project's pods may go outside the cluster, with OVN-Kubernetes.
 *
 *     new EgressFirewall(prod, 'egress', { namespace: 'project1',
 *       rules: [toPorts(allow.cidr('1.2.3.0/24'), { protocol: 'TCP', port: 443 }), deny.all()] });
 */
export class EgressFirewall extends Construct {
  constructor(scope: Construct, id: string, props: EgressFirewallProps) {
    super(scope, id);
    place(this, egressFirewall(props));
  }
}
