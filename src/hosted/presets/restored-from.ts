import type { HostedClusterProps } from '../hosted-cluster';

export interface RestoreKnobs {
  /**
   * Where the snapshot is: one URL that takes no credentials, such as a pre-signed one. It is a credential itself, and
   * has to be handed in when the cluster is made.
   */
  readonly snapshotUrl: string;
  /** Name of the Secret with the key, under `key`, that encrypted the snapshot's Secrets. @default - they were not encrypted */
  readonly encryptionKey?: string;
  /** Of each member's volume: at least the snapshot's. @default '8Gi' */
  readonly size?: string;
}

/**
 * What a HostedCluster begins with when it is restored: the snapshot, and the key that reads it. It counts only when the
 * cluster is made; a cluster that exists is not changed by it.
 *
 *     new HostedCluster(dr, 'demo', { ...demoProps, ...restoredFrom({ snapshotUrl, encryptionKey: 'demo-etcd-encryption-key' }) });
 */
export function restoredFrom({ snapshotUrl, encryptionKey, size }: RestoreKnobs): Pick<HostedClusterProps, 'etcd' | 'secretEncryption'> {
  return {
    etcd: { restoreSnapshotURL: snapshotUrl, ...(size !== undefined && { size }) },
    ...(encryptionKey !== undefined && { secretEncryption: { type: 'aescbc', aescbc: { activeKey: { name: encryptionKey } } } }),
  };
}
