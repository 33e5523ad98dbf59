import { Network as Kind, type NetworkSpec } from '../../../imports/network';
import { type Complete, conversion, marks } from '../../code/conversion';
import { oneOf } from '../../code/narrow';
import { type KubeProxySettings, NetworkOperator, type NetworkOperatorProps, networkOperator } from '../network-operator';

type Plugin = Complete<Pick<NetworkOperatorProps, 'openshiftSDN' | 'ovnKubernetes' | 'kubeProxyConfig'>>;

/** The plugin's own settings. What goes with neither plugin, or not with this one, is left out and put back by whoever asked. */
function pluginProps({ defaultNetwork = {}, kubeProxyConfig }: NetworkSpec): Plugin {
  const { ovnKubernetesConfig, openshiftSDNConfig } = defaultNetwork;
  if (ovnKubernetesConfig) return { ovnKubernetes: ovnKubernetesConfig, openshiftSDN: undefined, kubeProxyConfig: undefined };
  const { mode, ...more } = openshiftSDNConfig ?? {};
  const known = oneOf(['NetworkPolicy', 'Multitenant', 'Subnet'], mode);
  return {
    openshiftSDN: openshiftSDNConfig && { ...(known && { mode: known }), ...more },
    kubeProxyConfig: kubeProxyConfig && kubeProxyProps(kubeProxyConfig),
    ovnKubernetes: undefined,
  };
}

const kubeProxyProps = ({
  bindAddress,
  iptablesSyncPeriod,
  proxyArguments,
}: NonNullable<NetworkSpec['kubeProxyConfig']>): KubeProxySettings => ({ bindAddress, iptablesSyncPeriod, proxyArguments });

export default conversion({
  kind: Kind,
  construct: NetworkOperator,
  builder: networkOperator,
  mayBePartial: true,
  props({ metadata, spec = {} }) {
    if (metadata.name !== 'cluster') return undefined;
    const { defaultNetwork: _network, kubeProxyConfig: _proxy, ...others } = spec;
    const more = Object.keys(others).length > 0 ? others : undefined;
    return { ...marks(metadata), ...pluginProps(spec), spec: more } as Complete<NetworkOperatorProps>;
  },
});
