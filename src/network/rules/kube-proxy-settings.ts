import { Network } from '../../../imports/network';
import { rule } from '../../check/rule';
import { kubeProxyProblems } from '../operator/kube-proxy';
import { pluginOf } from '../operator/network-type';

/** cluster-network-operator pkg/network/kube_proxy.go, validateKubeProxy; openshift_sdn.go, validateOpenShiftSDN. */
export default rule(Network, {
  id: 'kube-proxy-settings',
  consequence: 'degraded',
  summary: 'The settings of kube-proxy can be read, and leave alone what is the operator’s',
  *check(manifest, { target }) {
    const { kubeProxyConfig: settings, defaultNetwork } = manifest.spec ?? {};
    if (!settings) return;
    yield* kubeProxyProblems(settings);
    const [mode = 'iptables'] = settings.proxyArguments?.['proxy-mode'] ?? [];
    const sdn = pluginOf(manifest, target.network) === 'OpenShiftSDN';
    if (!sdn || mode === 'iptables' || defaultNetwork?.openshiftSDNConfig?.enableUnidling === false) return;
    yield {
      path: ['spec', 'kubeProxyConfig', 'proxyArguments', 'proxy-mode'],
      message: `with unidling OpenShift SDN takes the mode iptables only, not ${mode}`,
      help: 'remove it, or set enableUnidling: false',
    };
  },
});
