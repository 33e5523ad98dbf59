/** Annotations and limits that the network room relies on, each with where the code has it. */

/** openshift/api network/v1/constants.go, AssignHostSubnetAnnotation: its presence counts, whatever its value. */
export const assignSubnetAnnotation = 'pod.network.openshift.io/assign-subnet';

/** openshift/api network/v1/constants.go, MulticastEnabledAnnotation: only the value `true` counts. */
export const multicastAnnotation = 'netnamespace.network.openshift.io/multicast-enabled';

/** openshift/api network/v1/constants.go, ChangePodNetworkAnnotation: the controller acts on it and takes it away. */
export const changeNetworkAnnotation = 'pod.network.openshift.io/multitenant.change-network';

/** ovn-kubernetes go-controller/pkg/util/multicast.go, NsMulticastAnnotation: on Namespaces. */
export const ovnMulticastAnnotation = 'k8s.ovn.org/multicast-enabled';

/** ovn-kubernetes go-controller/pkg/util/node_annotations.go, ovnEgressAssignable: nodes that may hold egress IPs. */
export const egressAssignableLabel = 'k8s.ovn.org/egress-assignable';

/** kube-apiserver: the label that every Namespace carries. */
export const namespaceNameLabel = 'kubernetes.io/metadata.name';

/** Our own: the name servers of a project's pods, for the check that its policy lets them through. */
export const resolversAnnotation = 'cdk8s-openshift.io/resolvers';

/** sdn pkg/network/master/vnids.go, GlobalVNID: the network of `default`, and of projects made global. */
export const globalNetId = 0;

/** The one project that is in the global network by itself (sdn pkg/network/master/vnids.go, isAdminNamespace). */
export const globalProject = 'default';

/** cloud-network-config-controller: on Nodes, the networks that may hold egress IPs, as a JSON list. */
export const cloudEgressAnnotation = 'cloud.network.openshift.io/egress-ipconfig';

/** Our own: the network of a node's primary interface, on its HostSubnet. */
export const nodeNetworkAnnotation = 'cdk8s-openshift.io/node-network';

/** ovn-kubernetes go-controller/pkg/types/const.go: priorities between EgressFirewallStartPriority and MinimumReservedEgressFirewallPriority. */
export const firewallRules = 8000;
