import { Network } from '../../../imports/network';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { asksNothing } from '../operator/kube-proxy';
import { modeOf, modes, pluginOf } from '../operator/network-type';

/** cluster-network-operator pkg/network/openshift_sdn.go, validateOpenShiftSDN. */
export default rule(Network, {
  id: 'openshift-sdn-settings',
  consequence: 'degraded',
  releases: '4.12..4.16',
  summary: 'The settings of OpenShift SDN are in range',
  *check(manifest, { target }) {
    const { spec } = manifest;
    const plugin = pluginOf(manifest, target.network);
    const { mode, vxlanPort, mtu, enableUnidling } = spec?.defaultNetwork?.openshiftSDNConfig ?? {};
    if (plugin !== undefined && plugin !== 'OpenShiftSDN') return;
    const at = (field: string): string[] => ['spec', 'defaultNetwork', 'openshiftSDNConfig', field];
    if (mode && !modeOf(mode)) {
      yield { path: at('mode'), message: `there is no mode ${show(mode)}`, help: `use ${modes.join(', ')}` };
    }
    if (vxlanPort !== undefined && (vxlanPort < 1 || vxlanPort > 65535)) {
      yield { path: at('vxlanPort'), message: `${vxlanPort} is no port`, help: 'use 1 to 65535' };
    }
    if (mtu !== undefined && (mtu < 576 || mtu > 65536)) {
      yield { path: at('mtu'), message: `an MTU of ${mtu} is refused`, help: 'use 576 to 65536' };
    }
    // Without unidling and settings of its own, the operator lets a second kube-proxy pass.
    const withoutOurs = enableUnidling === false && asksNothing(spec?.kubeProxyConfig ?? {});
    if (spec?.deployKubeProxy && plugin === 'OpenShiftSDN' && !withoutOurs) {
      yield { path: ['spec', 'deployKubeProxy'], message: 'OpenShift SDN is its own kube-proxy, and takes no other', help: 'remove it' };
    }
  },
});
