import { Network } from '../../../imports/network';
import { rule } from '../../check/rule';

/** cluster-network-operator pkg/network/openshift_sdn.go, renderOpenShiftSDN: its own word on these goes last. */
export default rule(Network, {
  id: 'kube-proxy-overridden',
  consequence: 'ignored',
  summary: 'No argument of kube-proxy is set that the operator sets itself',
  *check({ spec }) {
    if (spec?.kubeProxyConfig?.proxyArguments?.['feature-gates'] === undefined) return;
    yield {
      path: ['spec', 'kubeProxyConfig', 'proxyArguments', 'feature-gates'],
      message: 'the operator sets the feature gates of kube-proxy itself',
      help: 'remove it',
    };
  },
});
