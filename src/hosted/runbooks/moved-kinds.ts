import type { HostedClusterPlatform } from '../hosted-cluster';

/** A set of objects that moves with a hosted cluster. */
export interface MovedKind {
  /** As `oc get` names it. */
  readonly resource: string;
  /** What they are called in words. */
  readonly what: string;
}

/** What a platform's provider has, in the order in which it is put back. */
const infrastructure: Readonly<Record<HostedClusterPlatform['type'], readonly string[]>> = {
  AWS: ['AWSCluster', 'AWSMachineTemplate', 'AWSMachine'],
  Azure: ['AzureCluster', 'AzureMachineTemplate', 'AzureMachine'],
  Agent: ['AgentCluster', 'AgentMachineTemplate', 'AgentMachine'],
  KubeVirt: ['KubevirtCluster', 'KubevirtMachineTemplate', 'KubevirtMachine'],
  OpenStack: ['OpenStackCluster', 'OpenStackMachineTemplate', 'OpenStackMachine'],
  PowerVS: ['IBMPowerVSCluster', 'IBMPowerVSMachineTemplate', 'IBMPowerVSMachine'],
  IBMCloud: [],
  None: [],
};

/** API groups of the providers; Agent's is its own. */
const group = (kind: string): string =>
  kind.startsWith('Agent') ? 'capi-provider.agent-install.openshift.io' : 'infrastructure.cluster.x-k8s.io';

const capi = (kind: string): string => `${kind.toLowerCase()}s.cluster.x-k8s.io`;

/** What lies in the control plane's namespace besides Secrets, in the order in which it is put back. */
export function controlPlaneKinds(platform: HostedClusterPlatform['type']): readonly MovedKind[] {
  return [
    { resource: 'hostedcontrolplanes.hypershift.openshift.io', what: 'HostedControlPlane' },
    { resource: capi('Cluster'), what: 'Cluster' },
    ...infrastructure[platform].map((kind) => ({ resource: `${kind.toLowerCase()}s.${group(kind)}`, what: kind })),
    ...['MachineDeployment', 'MachineSet', 'Machine'].map((kind) => ({ resource: capi(kind), what: kind })),
  ];
}
