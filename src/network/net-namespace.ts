import { Construct } from 'constructs';
import type { NetNamespace as Manifest } from '../../imports/netnamespace';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { changeNetworkAnnotation, multicastAnnotation } from './facts';

interface CommonProps extends ObjectProps {
  /**
   * Addresses that the project's traffic leaves the cluster by. A node must hold each of them, by hand or from a range; with
   * ranges, one address a project.
   * @default - that of the node that a pod runs on
   */
  readonly egressIPs?: readonly string[];
  /** Whether pods of the project may send multicast to each other; joined projects need it in each of them. @default false */
  readonly multicast?: boolean;
  /** The network's number, which the cluster gives. @default - left as it is */
  readonly netid?: number;
}

/** The project takes over another one's network (multitenant mode)… */
interface Joined {
  /** The project whose network it becomes part of. @default - its own */
  readonly join?: string;
  readonly isolate?: never;
  readonly global?: never;
}

/** …or gets one of its own again… */
interface Isolated {
  /** Takes the project out of a network that it shares. @default false */
  readonly isolate?: boolean;
  readonly join?: never;
  readonly global?: never;
}

/** …or is open to all. */
interface Global {
  /** Lets pods of all projects reach the project, and its pods all projects. @default false */
  readonly global?: boolean;
  readonly join?: never;
  readonly isolate?: never;
}

/** `name` is the project's. */
export type NetNamespaceProps = CommonProps & (Joined | Isolated | Global);

function changeOf({ join, isolate, global }: NetNamespaceProps): string | undefined {
  if (join !== undefined) return `join:${join}`;
  if (global) return 'global';
  return isolate ? 'isolate' : undefined;
}

/** A NetNamespace's manifest. */
export function netNamespace(props: NetNamespaceProps): Manifest {
  const { name, multicast, egressIPs, netid } = props;
  const change = changeOf(props);
  const asked = { ...(multicast && { [multicastAnnotation]: 'true' }), ...(change && { [changeNetworkAnnotation]: change }) };
  const annotations = Object.keys(asked).length > 0 ? { ...asked, ...props.annotations } : props.annotations;
  return defined({
    apiVersion: 'network.openshift.io/v1' as const,
    kind: 'NetNamespace' as const,
    metadata: metadata({ ...props, annotations }),
    netname: name,
    // The cluster gives it, and what is applied leaves it alone.
    netid: netid as number,
    egressIPs: egressIPs && [...egressIPs],
  });
}

/**
 * The network of a project; OpenShift SDN, to OpenShift 4.16. The cluster makes one for each project, and this changes it:
 * apply it with `oc apply --server-side`.
 *
 *     new NetNamespace(prod, 'project1', { name: 'project1', egressIPs: ['192.168.1.100'], multicast: true });
 */
export class NetNamespace extends Construct {
  constructor(scope: Construct, id: string, props: NetNamespaceProps) {
    super(scope, id);
    place(this, netNamespace(props), { partial: props.netid === undefined });
  }
}
