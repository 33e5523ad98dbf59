/** Node configuration: what users of the package see of this room. */
export type { Extension } from './facts';
export { FeatureGate, type FeatureGateProps, featureGate } from './feature-gate';
export { KubeletConfig, type KubeletConfigProps, type KubeletSettings, kubeletConfig } from './kubelet-config';
export { type FileProps, MachineConfig, type MachineConfigProps, machineConfig, type UnitProps } from './machine-config';
export { type ExistingPoolProps, MachineConfigPool, type MachineConfigPoolProps, machineConfigPool } from './machine-config-pool';
export { NodeConfig, type NodeConfigProps, nodeConfig } from './node-config';
export { Scheduler, type SchedulerProps, scheduler } from './scheduler';
