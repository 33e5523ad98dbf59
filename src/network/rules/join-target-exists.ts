import type { Kind } from '../../../imports/kind';
import { NetNamespace } from '../../../imports/netnamespace';
import type { Inventory } from '../../check/inventory';
import { rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';
import { changeNetworkAnnotation } from '../facts';
import { networkChange } from '../projects';

const Namespace: Kind<Manifest> = { apiVersion: 'v1', kind: 'Namespace', namespaced: false };
const Project: Kind<Manifest> = { apiVersion: 'project.openshift.io/v1', kind: 'Project', namespaced: false };

const always = /^(default$|openshift-|kube-)/;

/** A list of networks with the numbers that the cluster gave them is taken for all that there are. */
const listed = (cluster: Inventory): boolean =>
  cluster.all(NetNamespace).length > 1 && cluster.all(NetNamespace).every(({ manifest }) => manifest.netid !== undefined);

/** sdn pkg/network/master/vnids.go, updateVNID. */
export default rule(NetNamespace, {
  id: 'join-target-exists',
  consequence: 'degraded',
  summary: 'A project joins the network of a project that exists',
  *check(manifest, { cluster }) {
    const change = networkChange(manifest);
    if (change?.action !== 'join' || always.test(change.project) || !(cluster.complete || listed(cluster))) return;
    if ([NetNamespace, Namespace, Project].some((kind) => cluster.find(kind as Kind<Manifest>, change.project))) return;
    yield {
      path: ['metadata', 'annotations', changeNetworkAnnotation],
      message: `there is no project ${change.project} to join`,
      help: 'name the project whose network is to be shared',
    };
  },
});
