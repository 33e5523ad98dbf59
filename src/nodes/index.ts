/** Node configuration: what users of the package see of this room. */
export type { Extension } from './facts';
export { FeatureGate, type FeatureGateProps, featureGate } from './feature-gate';
export { KubeletConfig, type KubeletConfigProps, type KubeletSettings, kubeletConfig } from './kubelet-config';
export { MachineConfig, type MachineConfigProps, machineConfig } from './machine-config';
export type { BootDeviceProps } from './machine-config/boot-device';
export type { IgnitionProps } from './machine-config/config';
export type { Contents } from './machine-config/contents';
export type { CoreUserProps } from './machine-config/core-user';
export type { FileProps, TreeProps } from './machine-config/files';
export type { FilesystemProps, LuksProps, StorageProps } from './machine-config/storage';
export type { DropinProps, UnitProps } from './machine-config/units';
export { type ExistingPoolProps, MachineConfigPool, type MachineConfigPoolProps, machineConfigPool } from './machine-config-pool';
export { NodeConfig, type NodeConfigProps, nodeConfig } from './node-config';
export { Scheduler, type SchedulerProps, scheduler } from './scheduler';
