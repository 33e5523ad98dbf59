import type { HostedClusterSpec } from '../../imports/hostedcluster';
import type { Problem } from '../check/rule';
import type { Path } from '../core/path';
import { bits, type Cidr, overlap, parseCidr, parseIp, rangeOf } from '../core/values/ip';

/** A network of a hosted cluster, and where it stands. */
interface Network {
  readonly what: string;
  readonly path: Path;
  readonly text: string;
  readonly cidr: Cidr;
  /** Whether it is the first of its list. */
  readonly first: boolean;
}

const networking = ['spec', 'networking'];
const internal = ['spec', 'operatorConfiguration', 'clusterNetworkOperator', 'ovnKubernetesConfig', 'ipv4'];

/** OVN's own subnets on KubeVirt, where nothing else is set (HS hostedcluster_controller.go). */
const kubevirt = [
  ['internal join subnet', '100.66.0.0/16'],
  ['internal join subnet', 'fd99::/64'],
] as const;

function network(what: string, path: Path, text: string | undefined, first = false): Network[] {
  const cidr = text === undefined ? undefined : parseCidr(text);
  return cidr === undefined || text === undefined ? [] : [{ what, path, text, cidr, first }];
}

/** The networks that may not overlap, in the operator's order. */
function networksOf({ networking: net, operatorConfiguration, platform }: HostedClusterSpec): Network[] {
  const lists = [
    ['machine network', 'machineNetwork', net?.machineNetwork],
    ['service network', 'serviceNetwork', net?.serviceNetwork],
    ['cluster network', 'clusterNetwork', net?.clusterNetwork],
  ] as const;
  const own = lists.flatMap(([what, field, list = []]) =>
    list.flatMap(({ cidr }, i) => network(what, [...networking, field, i, 'cidr'], cidr, i === 0)),
  );
  if (net?.networkType !== 'OVNKubernetes') return own;
  const { internalJoinSubnet, internalTransitSwitchSubnet } =
    operatorConfiguration?.clusterNetworkOperator?.ovnKubernetesConfig?.ipv4 ?? {};
  const defaults =
    platform?.type === 'KubeVirt' ? kubevirt.filter(([, text]) => text.includes(':') || internalJoinSubnet === undefined) : [];
  return [
    ...own,
    ...network('internal join subnet', [...internal, 'internalJoinSubnet'], internalJoinSubnet),
    ...network('internal transit switch subnet', [...internal, 'internalTransitSwitchSubnet'], internalTransitSwitchSubnet),
    ...defaults.flatMap(([what, text]) => network(`OVN’s ${what}`, networking, text)),
  ];
}

const isInside = (a: Cidr, b: Cidr): boolean => {
  const [[a1, a2], [b1, b2]] = [rangeOf(a), rangeOf(b)];
  return b1 <= a1 && a2 <= b2;
};

/** Every pair of networks that share addresses, said at the smaller one. */
export function* overlapProblems(spec: HostedClusterSpec): Generator<Problem> {
  const all = networksOf(spec);
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      if (!overlap(one.cidr, other.cidr)) continue;
      const [small, large] = isInside(one.cidr, other.cidr) ? [one, other] : [other, one];
      const how = small.text === large.text ? 'is also the' : 'lies inside';
      yield {
        path: small.path === networking ? large.path : small.path,
        message: `${small.what} ${small.text} ${how} ${large.what}${small.text === large.text ? '' : ` ${large.text}`}`,
        help: 'choose networks that share no address',
      };
    }
  }
}

/** Families and the address under which the API server is reached from within. */
export function* addressProblems(spec: HostedClusterSpec): Generator<Problem> {
  const firsts = networksOf(spec).filter(({ first }) => first);
  const cluster = firsts.find(({ what }) => what === 'cluster network');
  const given = spec.networking?.apiServer?.advertiseAddress;
  const path = [...networking, 'apiServer', 'advertiseAddress'];
  const address = given ?? (cluster?.cidr.family === 6 ? 'fd00::1' : '172.20.0.1');
  const ip = parseIp(address);
  if (ip === undefined) {
    yield { path, message: `${JSON.stringify(address)} is no IP address`, help: 'write an address that no network of the cluster holds' };
    return;
  }
  const whose = given === undefined ? `${address}, the default,` : address;
  for (const one of firsts) {
    if (cluster && one.cidr.family !== cluster.cidr.family) {
      yield {
        path: one.path,
        message: `${one.what} ${one.text} is IPv${one.cidr.family}, and the first cluster network is IPv${cluster.cidr.family}`,
        help: 'have the first network of each list in one IP family',
      };
    } else if (overlap(one.cidr, { ...ip, prefix: bits(ip) })) {
      yield {
        path: given === undefined ? one.path : path,
        message: `the API server’s advertise address ${whose} lies inside ${one.what} ${one.text}`,
        help: 'set networking.apiServer.advertiseAddress to an address outside of it',
      };
    }
  }
  if (given !== undefined && cluster && ip.family !== cluster.cidr.family) {
    yield {
      path,
      message: `${given} is IPv${ip.family}, and the first cluster network is IPv${cluster.cidr.family}`,
      help: 'use one IP family',
    };
  }
}

/** HS hostedcluster_controller.go, validateNodePortVsServiceNetwork. */
export function* nodePortProblems(spec: HostedClusterSpec): Generator<Problem> {
  const networks = networksOf(spec).filter(({ what }) => what === 'service network');
  const range = spec.configuration?.network?.serviceNodePortRange ?? '';
  const [, low, high] = /^(\d+)-(\d+)$/.exec(range === '' ? '30000-32767' : range) ?? [];
  for (const [i, { service, servicePublishingStrategy: strategy }] of (spec.services ?? []).entries()) {
    if (service !== 'APIServer' || strategy.type !== 'NodePort') continue;
    const path = ['spec', 'services', i, 'servicePublishingStrategy', 'nodePort'];
    const { address = '', port = 0 } = strategy.nodePort ?? {};
    const ip = parseIp(address);
    const inside = ip && networks.find(({ cidr }) => overlap(cidr, { ...ip, prefix: bits(ip) }));
    if (inside) {
      yield {
        path: [...path, 'address'],
        message: `node address ${address} lies inside service network ${inside.text}`,
        help: 'give the address of a node of the management cluster',
      };
    }
    if (low === undefined || high === undefined) {
      yield {
        path: ['spec', 'configuration', 'network', 'serviceNodePortRange'],
        message: `${JSON.stringify(range)} is no range of ports`,
        help: 'write it as 30000-32767',
      };
    } else if (port !== 0 && (port < Number(low) || port > Number(high))) {
      yield { path: [...path, 'port'], message: `port ${port} lies outside of ${low}-${high}`, help: 'choose a port of the range' };
    }
  }
}
