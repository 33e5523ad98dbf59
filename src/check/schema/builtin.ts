/** Kinds that every cluster serves and that have no CRD among the stored schemas. */

/** How the server checks the names of a kind: DNS subdomain, DNS label, or only that they fit into a URL path. */
export type NameRule = 'subdomain' | 'label' | 'path';

export interface Builtin {
  readonly namespaced: boolean;
  readonly name: NameRule;
}

const namespaced: Builtin = { namespaced: true, name: 'subdomain' };
const cluster: Builtin = { namespaced: false, name: 'subdomain' };
const role: Builtin = { namespaced: true, name: 'path' };
const clusterRole: Builtin = { namespaced: false, name: 'path' };
const service: Builtin = { namespaced: true, name: 'label' };

/** Read for relations and judged by their metadata alone, but for ConfigMap. */
const kinds: Readonly<Record<string, Readonly<Record<string, Builtin>>>> = {
  '': {
    Binding: namespaced,
    ConfigMap: namespaced,
    Endpoints: namespaced,
    Event: namespaced,
    LimitRange: namespaced,
    Namespace: { namespaced: false, name: 'label' },
    Node: cluster,
    PersistentVolume: cluster,
    PersistentVolumeClaim: namespaced,
    Pod: namespaced,
    PodTemplate: namespaced,
    ReplicationController: namespaced,
    ResourceQuota: namespaced,
    Secret: namespaced,
    Service: service,
    ServiceAccount: namespaced,
  },
  apps: { DaemonSet: namespaced, Deployment: namespaced, ReplicaSet: namespaced, StatefulSet: namespaced },
  batch: { CronJob: namespaced, Job: namespaced },
  'networking.k8s.io': { Ingress: namespaced, NetworkPolicy: namespaced },
  policy: { PodDisruptionBudget: namespaced },
  'rbac.authorization.k8s.io': { ClusterRole: clusterRole, ClusterRoleBinding: clusterRole, Role: role, RoleBinding: role },
  'project.openshift.io': { Project: { namespaced: false, name: 'label' } },
  'route.openshift.io': { Route: namespaced },
};

/**
 * Kinds of groups we hold schemas of, that clusters serve too and that we hold no schema for: skipped, where any other
 * name in the group is no kind at all.
 */
const unjudged: Readonly<Record<string, readonly string[]>> = {
  'config.openshift.io': [
    'APIServer',
    'Authentication',
    'Build',
    'ClusterImagePolicy',
    'ClusterOperator',
    'ClusterVersion',
    'Console',
    'DNS',
    'Image',
    'ImageContentPolicy',
    'ImageDigestMirrorSet',
    'ImagePolicy',
    'ImageTagMirrorSet',
    'Infrastructure',
    'Ingress',
    'InsightsDataGather',
    'Network',
    'OAuth',
    'OperatorHub',
    'Project',
    'Proxy',
  ],
  'hypershift.openshift.io': [
    'AWSEndpointService',
    'CertificateSigningRequestApproval',
    'ControlPlaneComponent',
    'GCPPrivateServiceConnect',
    'HostedControlPlane',
    'HCPEtcdBackup',
  ],
  'infinispan.org': ['Batch'],
  'k8s.ovn.org': [
    'AdminPolicyBasedExternalRoute',
    'ClusterNetworkConnect',
    'ClusterUserDefinedNetwork',
    'EgressQoS',
    'EgressService',
    'RouteAdvertisements',
    'UserDefinedNetwork',
    'VTEP',
  ],
  'machineconfiguration.openshift.io': [
    'ControllerConfig',
    'InternalReleaseImage',
    'MachineConfigNode',
    'MachineOSBuild',
    'MachineOSConfig',
    'OSImageStream',
    'PinnedImageSet',
  ],
  'network.openshift.io': ['ClusterNetwork', 'DNSNameResolver'],
  'operator.openshift.io': [
    'Authentication',
    'CSISnapshotController',
    'CloudCredential',
    'ClusterCSIDriver',
    'Config',
    'Console',
    'DNS',
    'Etcd',
    'ImageContentSourcePolicy',
    'IngressController',
    'InsightsOperator',
    'KubeAPIServer',
    'KubeControllerManager',
    'KubeScheduler',
    'KubeStorageVersionMigrator',
    'MachineConfiguration',
    'OLM',
    'OpenShiftAPIServer',
    'OpenShiftControllerManager',
    'ServiceCA',
    'Storage',
  ],
  'operators.coreos.com': ['CatalogSource', 'ClusterServiceVersion', 'InstallPlan', 'OLMConfig', 'Operator', 'OperatorCondition'],
};

/** What does the work of the kinds of OpenShift SDN, which releases no longer serve. */
const successors: Readonly<Record<string, string>> = {
  EgressNetworkPolicy: 'OVN-Kubernetes has EgressFirewall of k8s.ovn.org/v1 instead',
  HostSubnet: 'OVN-Kubernetes has EgressIP of k8s.ovn.org/v1 instead, and a label on the nodes',
  NetNamespace: 'OVN-Kubernetes has EgressIP of k8s.ovn.org/v1 and NetworkPolicy instead',
};

/** What to use for a kind that is gone, or undefined. */
export const successor = ({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): string | undefined =>
  apiVersion.startsWith('network.openshift.io/') ? own(successors, kind) : undefined;

/** Groups and kinds come from the input, and may be called `constructor`. */
const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** A kind every cluster has, or undefined. */
export function builtin(group: string, kind: string): Builtin | undefined {
  const found = own(kinds, group);
  return found && own(found, kind);
}

/** Whether a group is one whose built-in kinds are all listed here. */
export const isBuiltinGroup = (group: string): boolean => group === '';

/** Names of the kinds that a group has beside those with schemas. */
export const unjudgedKinds = (group: string): readonly string[] => own(unjudged, group) ?? [];

/** Names of the built-in kinds of a group. */
export const builtinKinds = (group: string): readonly string[] => Object.keys(own(kinds, group) ?? {});
