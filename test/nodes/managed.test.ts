import { expect, it } from 'vitest';
import { findings } from '../support/judge';

const rule = 'provider-owns-nodes';
const owned = (yaml: string, managed = true): string[] =>
  findings(yaml, { managed }).flatMap((f) => (f.rule === rule ? [f.consequence] : []));

const machineConfig = `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfig
metadata: { name: 99-worker-a, labels: { machineconfiguration.openshift.io/role: worker } }
spec: { kernelArguments: [nosmt] }
`;

it.each([
  machineConfig,
  'apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfigPool\nmetadata: { name: infra }\nspec: {}\n',
  'apiVersion: machineconfiguration.openshift.io/v1\nkind: KubeletConfig\nmetadata: { name: a }\nspec: {}\n',
  'apiVersion: machineconfiguration.openshift.io/v1\nkind: ContainerRuntimeConfig\nmetadata: { name: a }\nspec: { containerRuntimeConfig: {} }\n',
  'apiVersion: performance.openshift.io/v2\nkind: PerformanceProfile\nmetadata: { name: a }\nspec: { cpu: { isolated: 1-3, reserved: "0" }, nodeSelector: { node-role.kubernetes.io/worker: "" } }\n',
  'apiVersion: config.openshift.io/v1\nkind: Scheduler\nmetadata: { name: cluster }\nspec: {}\n',
  'apiVersion: config.openshift.io/v1\nkind: FeatureGate\nmetadata: { name: cluster }\nspec: { featureSet: TechPreviewNoUpgrade }\n',
  'apiVersion: config.openshift.io/v1\nkind: Node\nmetadata: { name: cluster }\nspec: { cgroupMode: v2 }\n',
])('the provider of a managed cluster owns it: %j', (yaml) => {
  expect(owned(yaml)).toEqual(['unsupported']);
  expect(owned(yaml, false)).toEqual([]);
});

it.each([
  'apiVersion: tuned.openshift.io/v1\nkind: Tuned\nmetadata: { name: a, namespace: openshift-cluster-node-tuning-operator }\nspec: {}\n',
  'apiVersion: k8s.ovn.org/v1\nkind: EgressIP\nmetadata: { name: a }\nspec: { egressIPs: [10.0.0.1], namespaceSelector: {} }\n',
  'apiVersion: infinispan.org/v1\nkind: Infinispan\nmetadata: { name: a, namespace: b }\nspec: { replicas: 1 }\n',
  'apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: b }\n',
])('the user owns it: %j', (yaml) => expect(owned(yaml)).toEqual([]));

it('what is for the nodes of a hosted cluster is for its owner to say', () => {
  const wrapped = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\ndata:\n  config: |\n    ${machineConfig.replaceAll('\n', '\n    ')}\n`;
  expect(owned(wrapped)).toEqual([]);
});
