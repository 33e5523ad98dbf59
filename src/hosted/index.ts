/** Hosted clusters: what users of the package see of this room. */
export { type BackupTarget, HostedClusterBackup, type HostedClusterBackupProps } from './backup/hosted-cluster-backup';
export type { ReleaseImage, ReleaseProp } from './common';
export type { EtcdProps, ManagedEtcd, UnmanagedEtcd } from './etcd';
export { HostedCluster, type HostedClusterPlatform, type HostedClusterProps, hostedCluster, type SecretEncryption } from './hosted-cluster';
export type { NetworkingProps } from './networking';
export { type InPlaceProps, NodePool, type NodePoolProps, nodePool, type ReplaceProps } from './node-pool';
export type { NodePoolPlatform } from './node-pool-platform';
export { OperatorInstall, type OperatorInstallProps, operatorInstall } from './operator-install';
export { type RestoreKnobs, restoredFrom } from './presets/restored-from';
export { type SriovOperatorKnobs, sriovOperator } from './presets/sriov-operator';
export { type MigrationRunbookProps, migrationRunbook } from './runbooks/migration';
export { type RhospRunbookProps, rhospControlPlaneRunbook } from './runbooks/rhosp-control-plane';
export { nodePorts, type PublishingProps, publishing } from './services-by-platform';
export type { AnyManifest, ConfigMapOfObjects, RidingConfig } from './wrap';
