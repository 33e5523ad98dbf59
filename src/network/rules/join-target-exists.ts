import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { changeNetworkAnnotation } from '../facts';
import { isMissing, networkChange } from '../projects';

/** sdn pkg/network/master/vnids.go, updateVNID. */
export default rule(NetNamespace, {
  id: 'join-target-exists',
  consequence: 'degraded',
  summary: 'A project joins the network of a project that exists',
  *check(manifest, { cluster }) {
    const change = networkChange(manifest);
    if (change?.action !== 'join' || !isMissing(cluster, change.project)) return;
    yield {
      path: ['metadata', 'annotations', changeNetworkAnnotation],
      message: `there is no project ${change.project} to join`,
      help: 'name the project whose network is to be shared',
    };
  },
});
