import type { HostedCluster } from '../../imports/hostedcluster';
import { defined } from '../core/metadata';

type Networking = NonNullable<HostedCluster['spec']>['networking'];

export interface NetworkingProps {
  /** Pods' networks: CIDRs, the primary one first. @default ['10.132.0.0/14'] */
  readonly cluster?: readonly (string | { readonly cidr: string; readonly hostPrefix?: number })[];
  /** Services' networks: CIDRs, the primary one first. @default ['172.31.0.0/16'] */
  readonly service?: readonly string[];
  /** The nodes' networks: CIDRs, the primary one first. @default - unknown to the cluster */
  readonly machine?: readonly string[];
  /** `Other` is for a plugin that you install yourself. @default 'OVNKubernetes' */
  readonly type?: 'OVNKubernetes' | 'Calico' | 'Other' | 'OpenShiftSDN';
  /** The API server's port, the address under which pods reach it, and who may reach it. @default - the operator's */
  readonly apiServer?: Networking['apiServer'];
  /** Whether the control plane gives nodes their pod networks; for `Other`, from 4.22 on. @default 'Disabled' */
  readonly allocateNodeCIDRs?: 'Enabled' | 'Disabled';
}

const cidrs = (list: readonly string[] | undefined): { cidr: string }[] | undefined => list?.map((cidr) => ({ cidr }));

/** The networking section of a HostedCluster. */
export function networkingOf({ cluster = ['10.132.0.0/14'], service = ['172.31.0.0/16'], ...props }: NetworkingProps = {}): Networking {
  return defined({
    clusterNetwork: cluster.map((one) => (typeof one === 'string' ? { cidr: one } : { ...one })),
    serviceNetwork: cidrs(service),
    machineNetwork: cidrs(props.machine),
    networkType: props.type,
    apiServer: props.apiServer,
    allocateNodeCIDRs: props.allocateNodeCIDRs,
  });
}
