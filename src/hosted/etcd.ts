import type { HostedCluster } from '../../imports/hostedcluster';

type Etcd = NonNullable<NonNullable<HostedCluster['spec']>['etcd']>;

/** etcd as pods of the control plane. */
export interface ManagedEtcd {
  /** Of each member's volume, such as `8Gi`. @default '8Gi' */
  readonly size?: string;
  /** @default - the management cluster's own */
  readonly storageClassName?: string;
  /**
   * Where to get the snapshot that the cluster begins with; one URL, read when the cluster is made and never again. A
   * pre-signed URL is a credential: keep it out of what is committed.
   * @default - an empty etcd
   */
  readonly restoreSnapshotURL?: string;
  readonly endpoint?: never;
  readonly clientSecret?: never;
}

/** etcd that you run yourself. */
export interface UnmanagedEtcd {
  /** Such as `https://etcd.example.com:2379`. */
  readonly endpoint: string;
  /** Name of the Secret with `etcd-client-ca.crt`, `etcd-client.crt` and `etcd-client.key`. */
  readonly clientSecret: string;
  readonly size?: never;
  readonly storageClassName?: never;
  readonly restoreSnapshotURL?: never;
}

export type EtcdProps = ManagedEtcd | UnmanagedEtcd;

/** The etcd section of a HostedCluster; v1beta1 has to have one up to 4.17. */
export function etcdOf(props: EtcdProps = {}): Etcd {
  if (props.endpoint !== undefined) {
    const { endpoint, clientSecret } = props;
    return { managementType: 'Unmanaged', unmanaged: { endpoint, tls: { clientSecret: { name: clientSecret } } } };
  }
  const { size = '8Gi', storageClassName, restoreSnapshotURL } = props;
  return {
    managementType: 'Managed',
    managed: {
      storage: {
        type: 'PersistentVolume',
        persistentVolume: { size, ...(storageClassName !== undefined && { storageClassName }) },
        ...(restoreSnapshotURL !== undefined && { restoreSnapshotURL: [restoreSnapshotURL] }),
      },
    },
  };
}
