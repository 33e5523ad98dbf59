import { EgressFirewall } from '../../../imports/egressfirewall';
import { EgressIP } from '../../../imports/egressip';
import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import { HostSubnet } from '../../../imports/hostsubnet';
import type { Kind } from '../../../imports/kind';
import { NetNamespace } from '../../../imports/netnamespace';
import { Network } from '../../../imports/network';
import { rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';

const ofSdn: readonly Kind<Manifest>[] = [EgressNetworkPolicy, NetNamespace, HostSubnet];
const ofOvn: readonly Kind<Manifest>[] = [EgressFirewall, EgressIP];

const instead: Readonly<Record<string, string>> = {
  EgressNetworkPolicy: 'write an EgressFirewall',
  NetNamespace: 'write an EgressIP, NetworkPolicies and annotations of the Namespace',
  HostSubnet: 'label the node k8s.ovn.org/egress-assignable',
  EgressFirewall: 'write an EgressNetworkPolicy',
  EgressIP: 'set egressIPs of the project’s NetNamespace and of a HostSubnet',
};

/** cluster-network-operator pkg/network/render.go, renderDefaultNetwork and renderCRDForMigration: each plugin brings its own kinds. */
export default rule([...ofSdn, ...ofOvn], {
  id: 'network-plugin-reads-kind',
  consequence: 'rejected',
  summary: 'The cluster’s network plugin brings the kind of an object',
  *check({ kind }, { cluster, target }) {
    const { network } = target;
    // While a migration is under way, the kinds of both are served.
    const { networkType, mode } = cluster.find(Network, 'cluster')?.manifest.spec?.migration ?? {};
    if (networkType || mode === 'Live') return;
    const mine = ofSdn.some((one) => one.kind === kind) ? 'OpenShiftSDN' : 'OVNKubernetes';
    if (network === undefined || network === mine) return;
    yield {
      path: ['kind'],
      message: `the cluster runs ${network}, and serves ${kind} only with ${mine}`,
      help: `${instead[kind]}; \`migrate\` turns objects of OpenShift SDN into those of OVN-Kubernetes`,
    };
  },
});
