import { ContainerRuntimeConfig } from '../../../imports/containerruntimeconfig';
import { FeatureGate } from '../../../imports/featuregate';
import { KubeletConfig } from '../../../imports/kubeletconfig';
import { MachineConfig } from '../../../imports/machineconfig';
import { MachineConfigPool } from '../../../imports/machineconfigpool';
import { Node } from '../../../imports/node';
import { PerformanceProfile } from '../../../imports/performanceprofile';
import { Scheduler } from '../../../imports/scheduler';
import { rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';

/** How a provider lets its customers do what some kinds are for. */
const instead: Readonly<Record<string, string>> = {
  [KubeletConfig.kind]: 'on ROSA, rosa create kubeletconfig makes one; elsewhere ask the provider',
  [MachineConfigPool.kind]: 'on ROSA, rosa create machinepool makes one; elsewhere ask the provider',
};

/**
 * managed-cluster-validating-webhooks, pkg/webhooks/regularuser (ROSA, OpenShift Dedicated); Azure Red Hat OpenShift
 * documentation, "Support policy"; ROSA documentation, "Managing kubelet configuration".
 */
export default rule<Manifest>(
  [MachineConfig, MachineConfigPool, KubeletConfig, ContainerRuntimeConfig, PerformanceProfile, Scheduler, FeatureGate, Node],
  {
    id: 'provider-owns-nodes',
    consequence: 'unsupported',
    summary: 'On a managed cluster nodes and the control plane are configured through the provider',
    *check({ kind }, { target, doc }) {
      // What rides in a ConfigMap is for the nodes of a hosted cluster, which the user of the management cluster owns.
      if (!target.managed || doc.wrapped) return;
      yield {
        path: ['kind'],
        message: `the provider of a managed cluster owns every ${kind}, and refuses this one or stops supporting the cluster`,
        help: instead[kind] ?? 'leave it out, or ask the provider',
      };
    },
  },
);
