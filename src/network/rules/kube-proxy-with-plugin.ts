import { Network } from '../../../imports/network';
import { rule } from '../../check/rule';
import { minor } from '../../core/target';
import { asksNothing } from '../operator/kube-proxy';
import { pluginOf } from '../operator/network-type';

/** cluster-network-operator pkg/network/kube_proxy.go, acceptsKubeProxyConfig: OVN-Kubernetes and Kuryr have no kube-proxy. */
export default rule(Network, {
  id: 'kube-proxy-with-plugin',
  consequence: 'degraded',
  summary: 'kube-proxy is configured only where the network plugin has one',
  *check(manifest, { target }) {
    const settings = manifest.spec?.kubeProxyConfig;
    const plugin = pluginOf(manifest, target.network);
    const without = plugin === 'OVNKubernetes' || (plugin === 'Kuryr' && minor(target.release) <= 14);
    if (!settings || !without || asksNothing(settings)) return;
    yield {
      path: ['spec', 'kubeProxyConfig'],
      message: `${plugin} runs no kube-proxy, and the operator refuses settings for one`,
      help: 'remove them',
    };
  },
});
