import type { Chart } from 'cdk8s';
import { Cluster, type KubeletConfigProps, kubeletConfig, MachineConfigPool } from 'cdk8s-openshift';

const poolSelector = { 'custom-kubelet': 'enabled' };

/** What may not be set does not compile; each line below must be refused, and nothing else may be. */
export const refused: readonly KubeletConfigProps[] = [
  // @ts-expect-error the platform owns clusterDNS
  { name: 'dns', poolSelector, config: { clusterDNS: ['10.0.0.10'] } },
  // @ts-expect-error the platform owns featureGates
  { name: 'gates', poolSelector, config: { featureGates: { SomeGate: true } } },
  // @ts-expect-error a pool and a selector exclude each other
  { name: 'both', pool: 'worker', poolSelector },
  // @ts-expect-error one of the two has to be there
  { name: 'neither', config: { maxPods: 250 } },
  // @ts-expect-error the kubelet has no such setting
  { name: 'typo', pool: 'worker', config: { maxPod: 250 } },
  // @ts-expect-error names are explicit
  { pool: 'worker' },
];

export const accepted: readonly KubeletConfigProps[] = [
  { name: 'by-labels', poolSelector, config: { maxPods: 250 } },
  { name: 'by-selector', poolSelector: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } },
  { name: 'by-name', pool: 'worker', logLevel: 5, autoSizingReserved: true },
  { name: 'by-pool', pool: { name: 'infra' } },
];

// @ts-expect-error nor may it through the builder
kubeletConfig({ name: 'dns', pool: 'worker', config: { clusterDomain: 'cluster.local' } });

export function clusters(chart: Chart): Chart[] {
  // @ts-expect-error no such release
  const release = new Cluster(chart, 'release', { release: '4.1' });
  // @ts-expect-error no such network plugin
  const network = new Cluster(chart, 'network', { network: 'OVN' });
  // @ts-expect-error an existing pool keeps its own selectors
  MachineConfigPool.existing('worker', { roles: ['worker'] });
  return [release, network];
}
