import { Construct } from 'constructs';
import type { HostSubnet as Manifest } from '../../imports/hostsubnet';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { nodeNetworkAnnotation } from './facts';

/** Addresses are given by hand… */
interface Manual {
  /** Addresses that the node holds. @default - none */
  readonly egressIPs?: readonly string[];
  readonly egressCIDRs?: never;
}

/** …or assigned by the cluster, which then writes them itself. */
interface Automatic {
  /** Ranges whose addresses the node may be given. @default - none */
  readonly egressCIDRs?: readonly string[];
  readonly egressIPs?: never;
}

/** The cluster has it already, and only egress addresses change… */
interface OfNode {
  readonly hostIP?: never;
  readonly subnet?: never;
}

/** …or it stands for a host outside the cluster. */
interface OfExternalHost {
  /** The host's IPv4 address. */
  readonly hostIP: string;
  /** The host's part of the cluster network. With the annotation `pod.network.openshift.io/assign-subnet` the cluster gives one. */
  readonly subnet?: string;
}

interface CommonProps extends ObjectProps {
  /**
   * The network of the node's primary interface, as a CIDR: the judge then says which addresses lie outside it.
   * @default - unknown
   */
  readonly nodeNetwork?: string;
}

/** `name` is the node's. */
export type HostSubnetProps = CommonProps & (Manual | Automatic) & (OfNode | OfExternalHost);

/** A HostSubnet's manifest. */
export function hostSubnet(props: HostSubnetProps): Manifest {
  const { name, hostIP, subnet, egressIPs, egressCIDRs, nodeNetwork } = props;
  const annotations = nodeNetwork ? { ...props.annotations, [nodeNetworkAnnotation]: nodeNetwork } : props.annotations;
  return defined({
    apiVersion: 'network.openshift.io/v1' as const,
    kind: 'HostSubnet' as const,
    metadata: metadata({ ...props, annotations }),
    host: name,
    // The cluster knows its own nodes' addresses, and what is applied leaves them alone.
    hostIP: hostIP as string,
    subnet,
    egressIPs: egressIPs && [...egressIPs],
    egressCIDRs: egressCIDRs && [...egressCIDRs],
  });
}

/**
 * The egress addresses of a node; OpenShift SDN, to OpenShift 4.16. The cluster makes one for each node, and this changes it:
 * apply it with `oc apply --server-side`.
 *
 *     new HostSubnet(prod, 'node1', { name: 'node1', egressCIDRs: ['192.168.1.0/24'] });
 *
 * With `hostIP` it is a whole one, for a host outside the cluster.
 */
export class HostSubnet extends Construct {
  constructor(scope: Construct, id: string, props: HostSubnetProps) {
    super(scope, id);
    place(this, hostSubnet(props), { partial: props.hostIP === undefined });
  }
}
