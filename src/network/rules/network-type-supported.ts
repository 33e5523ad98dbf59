import { Network } from '../../../imports/network';
import { rule } from '../../check/rule';
import { pluginOf } from '../operator/network-type';

/** cluster-network-operator pkg/network/render.go, validateDefaultNetwork. */
export default rule(Network, {
  id: 'network-type-supported',
  consequence: 'degraded',
  releases: '>=4.17',
  summary: 'The cluster runs a network plugin that its release has',
  *check(manifest, { target }) {
    if (pluginOf(manifest, undefined) !== 'OpenShiftSDN') return;
    yield {
      path: ['spec', 'defaultNetwork', 'type'],
      message: `OpenShift ${target.release} has no OpenShift SDN`,
      help: 'move to OVN-Kubernetes with 4.16, before the upgrade',
    };
  },
});
