import { Construct } from 'constructs';
import type { Network as Manifest } from '../../imports/network';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';

type Spec = NonNullable<Manifest['spec']>;
type DefaultNetwork = NonNullable<Spec['defaultNetwork']>;

/** The settings of OpenShift SDN. */
export interface OpenShiftSdnSettings extends Omit<NonNullable<DefaultNetwork['openshiftSDNConfig']>, 'mode'> {
  /** What isolates projects; it cannot be changed later. @default 'NetworkPolicy' */
  readonly mode?: 'NetworkPolicy' | 'Multitenant' | 'Subnet';
}

/** The settings of kube-proxy; the operator keeps some of its arguments for itself. */
export interface KubeProxySettings {
  /** The address that it listens on. @default '0.0.0.0' */
  readonly bindAddress?: string;
  /** How often iptables rules are written anew at the latest: a Go duration. @default '30s' */
  readonly iptablesSyncPeriod?: string;
  /** Further arguments, each with its values, such as `{ 'iptables-min-sync-period': ['30s'] }`. @default - none */
  readonly proxyArguments?: Readonly<Record<string, readonly string[]>>;
}

/** OpenShift SDN, to OpenShift 4.16… */
interface Sdn {
  /** @default - left as it is */
  readonly openshiftSDN?: OpenShiftSdnSettings;
  readonly ovnKubernetes?: never;
  /** @default - left as it is */
  readonly kubeProxyConfig?: KubeProxySettings;
}

/** …or OVN-Kubernetes, which has no kube-proxy. */
interface Ovn {
  /** @default - left as it is */
  readonly ovnKubernetes?: NonNullable<DefaultNetwork['ovnKubernetesConfig']>;
  readonly openshiftSDN?: never;
  readonly kubeProxyConfig?: never;
}

type Other = Omit<Spec, 'defaultNetwork' | 'kubeProxyConfig'>;

export type NetworkOperatorProps = Omit<ObjectProps, 'name'> &
  (Sdn | Ovn) & {
    /** Further fields of the spec, such as `disableNetworkDiagnostics`. @default - left as they are */
    readonly spec?: Other & { readonly defaultNetwork?: never; readonly kubeProxyConfig?: never };
  };

function defaultNetwork({ openshiftSDN, ovnKubernetes }: NetworkOperatorProps): DefaultNetwork | undefined {
  if (openshiftSDN) return { type: 'OpenShiftSDN', openshiftSDNConfig: { ...openshiftSDN } };
  return ovnKubernetes && { type: 'OVNKubernetes', ovnKubernetesConfig: ovnKubernetes };
}

function kubeProxy({ bindAddress, iptablesSyncPeriod, proxyArguments }: KubeProxySettings): NonNullable<Spec['kubeProxyConfig']> {
  const lists = proxyArguments && Object.fromEntries(Object.entries(proxyArguments).map(([key, values]) => [key, [...values]]));
  return defined({ bindAddress, iptablesSyncPeriod, proxyArguments: lists });
}

/** The manifest of the cluster network operator's one Network, named `cluster`. */
export function networkOperator(props: NetworkOperatorProps): Manifest {
  const { spec, kubeProxyConfig } = props;
  return {
    apiVersion: 'operator.openshift.io/v1',
    kind: 'Network',
    metadata: metadata({ ...props, name: 'cluster' }),
    spec: defined({
      ...spec,
      defaultNetwork: defaultNetwork(props),
      kubeProxyConfig: kubeProxyConfig && kubeProxy(kubeProxyConfig),
    }),
  };
}

/**
 * What the cluster network operator runs. The cluster has it already, and this changes it: apply it with
 * `oc apply --server-side`.
 *
 *     new NetworkOperator(prod, 'network', { kubeProxyConfig: { iptablesSyncPeriod: '30s' } });
 */
export class NetworkOperator extends Construct {
  constructor(scope: Construct, id: string, props: NetworkOperatorProps) {
    super(scope, id);
    place(this, networkOperator(props), { partial: true });
  }
}
