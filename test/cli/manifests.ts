/** Small manifests, each right but for what its function is asked to put into it. */

export const workerLabel = 'pools.operator.machineconfiguration.openshift.io/worker';

/** A KubeletConfig that chooses pools by one label, those of the workers by default. */
export const kubeletConfig = (
  name: string,
  settings: string,
  label = workerLabel,
  annotation = '',
): string => `apiVersion: machineconfiguration.openshift.io/v1
kind: KubeletConfig
metadata:
  name: ${name}${annotation === '' ? '' : `\n  annotations: {${annotation}}`}
spec:
  machineConfigPoolSelector: { matchLabels: { ${label}: "" } }
  kubeletConfig: ${settings}
`;

/** Fine in every release. */
export const fine = kubeletConfig('fine', '{ maxPods: 250 }');

/** Refused in every release. */
export const refused = kubeletConfig('refused', '{ clusterDNS: [10.0.0.10] }');

/** Taken to 4.20, refused from 4.21 on. */
export const swap = kubeletConfig('swap', '{ failSwapOn: false }');

/** Draws a warning. */
export const permissive = `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfig
metadata:
  name: 99-worker-permissive
  labels: { machineconfiguration.openshift.io/role: worker }
spec:
  kernelArguments: [enforcing=0]
`;

/** Draws no more than information. */
export const schedulable = `apiVersion: config.openshift.io/v1
kind: Scheduler
metadata: { name: cluster }
spec: { mastersSchedulable: true }
`;

/** Nothing that is judged. */
export const unknown = `apiVersion: example.com/v1
kind: Widget
metadata: { name: widget }
spec: { anything: goes }
`;

export const stream = (...manifests: readonly string[]): string => manifests.join('---\n');
