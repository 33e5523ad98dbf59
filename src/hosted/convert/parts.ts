import type { HostedClusterSpec } from '../../../imports/hostedcluster';
import { writtenAs } from '../../code/call';
import { all, oneOf } from '../../code/narrow';
import type { EtcdProps } from '../etcd';
import type { SecretEncryption } from '../hosted-cluster';
import type { NetworkingProps } from '../networking';
import { publishing } from '../services-by-platform';

/** The way back from networking. What is as by default is left out. */
export function networkingProps(networking: HostedClusterSpec['networking']): NetworkingProps | undefined {
  const { clusterNetwork, serviceNetwork, machineNetwork, networkType, apiServer, allocateNodeCIDRs } = networking;
  const cluster = clusterNetwork?.map((one) => (one.hostPrefix === undefined ? one.cidr : one));
  const service = serviceNetwork?.map(({ cidr }) => cidr);
  const props = {
    cluster: isOnly(cluster, '10.132.0.0/14') ? undefined : cluster,
    service: isOnly(service, '172.31.0.0/16') ? undefined : service,
    machine: machineNetwork?.map(({ cidr }) => cidr),
    type: networkType,
    apiServer,
    allocateNodeCIDRs,
  };
  return Object.values(props).every((value) => value === undefined) ? undefined : props;
}

const isOnly = (list: readonly unknown[] | undefined, value: string): boolean => list?.length === 1 && list[0] === value;

/** The way back from etcd. What is as by default is left out. */
export function etcdProps({ managed, unmanaged }: NonNullable<HostedClusterSpec['etcd']>): EtcdProps | undefined {
  if (unmanaged) return { endpoint: unmanaged.endpoint, clientSecret: unmanaged.tls.clientSecret.name ?? '' };
  const { persistentVolume, restoreSnapshotURL } = managed?.storage ?? {};
  const { size, storageClassName } = persistentVolume ?? {};
  const [url] = restoreSnapshotURL ?? [];
  const own = typeof size === 'string' && size !== '8Gi' ? size : undefined;
  if (own === undefined && storageClassName === undefined && url === undefined) return undefined;
  return { size: own, storageClassName, restoreSnapshotURL: url };
}

/** The way back from encryption; undefined where it holds fields that do not belong together. */
export function encryptionProps({ type, aescbc, kms }: NonNullable<HostedClusterSpec['secretEncryption']>): SecretEncryption | undefined {
  if (type === 'kms') return kms && !aescbc ? { type, kms } : undefined;
  if (!aescbc || kms || oneOf(['aescbc'], type) === undefined) return undefined;
  const keys = all([aescbc.activeKey.name, aescbc.backupKey ? aescbc.backupKey.name : '']);
  if (!keys) return undefined;
  const [active = '', backup = ''] = keys;
  return { type: 'aescbc', aescbc: { activeKey: { name: active }, ...(aescbc.backupKey && { backupKey: { name: backup } }) } };
}

type Services = HostedClusterSpec['services'];

/** The services; undefined where they are as by default, and as a call of what writes the usual ones where those they are. */
export function servicesProps(services: Services): Services | undefined {
  const hostnames = services.map(({ servicePublishingStrategy: { loadBalancer, route } }) => loadBalancer?.hostname ?? route?.hostname);
  const [apiServer, oauthServer, konnectivity, ignition] = hostnames;
  const knobs = Object.fromEntries(
    Object.entries({ apiServer, oauthServer, konnectivity, ignition }).filter(([, hostname]) => hostname !== undefined),
  );
  if (JSON.stringify(publishing(knobs)) !== JSON.stringify(services.map(inOrder))) return services;
  return hostnames.some((hostname) => hostname !== undefined) ? writtenAs([...services], 'publishing', [knobs]) : undefined;
}

/** A service whose fields stand in the order in which they are written. */
const inOrder = ({ service, servicePublishingStrategy: { type, ...more } }: Services[number]): object => ({
  service,
  servicePublishingStrategy: { type, ...more },
});
