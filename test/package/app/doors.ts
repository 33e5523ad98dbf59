import { type Finding, Judge, type Manifest, packagedSchemas, packs, type Report, target } from 'cdk8s-openshift/check';
import type { KubeletConfig, MachineConfigPool } from 'cdk8s-openshift/imports';
import { OpenShiftValidation, type PluginProperties } from 'cdk8s-openshift/plugin';

const pool: MachineConfigPool = {
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'MachineConfigPool',
  metadata: { name: 'gpu' },
  spec: {},
};

const kubelet: KubeletConfig = {
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'KubeletConfig',
  metadata: { name: 'no-pool' },
  spec: { kubeletConfig: { maxPods: 250 } },
};

const origin = { file: 'doors.ts', index: 0, line: 1, locate: () => undefined };
const docs = [pool, kubelet].map((manifest: Manifest) => ({ manifest, origin }));
const report: Report = new Judge(packagedSchemas(), packs).check([{ name: 'here', target: target({ release: '4.16' }), docs }]);

const all: Finding[] = [];
for (const document of report.documents) all.push(...document.findings);
const properties: PluginProperties = { release: '4.16', network: 'OVNKubernetes', partial: ['MachineConfigPool/worker'] };
export const validation = new OpenShiftValidation(properties);

export const findings: readonly Finding[] = all;
