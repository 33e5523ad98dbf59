import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from '../../src/core/manifest';
import { allIpv4, contains, printAddress, rangeOf } from '../../src/network/ranges';
import { effective } from './command';

/** Policies of project1, and the flows that the node makes of them. */
export interface RecordedEgress {
  readonly policies: readonly Manifest[];
  readonly dns: Readonly<Record<string, readonly string[]>>;
  readonly flows: readonly string[] | null;
}

interface Flow {
  readonly priority: number;
  readonly allow: boolean;
  /** Undefined for everything. */
  readonly network?: string;
}

function readFlow(text: string): Flow {
  const [, priority = '0'] = /priority=(\d+)/.exec(text) ?? [];
  const [, network] = /nw_dst=([\d./]+)/.exec(text) ?? [];
  return { priority: Number(priority), allow: text.endsWith('goto_table:101'), ...(network && { network }) };
}

const networkOf = ({ network = '0.0.0.0/0' }: Flow) => rangeOf(network.includes('/') ? network : `${network}/32`) ?? allIpv4;

/** The addresses at which a flow begins and ends, and those beside them. */
function probes(flows: readonly Flow[]): bigint[] {
  const ends = flows.map(networkOf).flatMap(({ first, last }) => [first - 1n, first, last, last + 1n]);
  return [...new Set([allIpv4.first + 0x01010101n, ...ends])].filter((address) => contains(allIpv4, address));
}

/** Whether every address and name fares as the flows say, by the rule that made the flow. */
export async function egress({ policies, dns, flows: texts }: RecordedEgress): Promise<boolean> {
  const flows = (texts ?? []).map(readFlow).sort((a, b) => b.priority - a.priority);
  const rules = (policies[0] as unknown as { spec: { egress: readonly unknown[] } }).spec.egress.length;
  const resolve = Object.entries(dns).map(([name, ips]) => ips.map((ip) => `${name}=${ip}`).join(','));
  const agrees = async (host: string, address: bigint): Promise<boolean> => {
    const ours = await effective(['egress', 'project1', host, '--resolve', resolve.join(',')], policies);
    const flow = flows.find((one) => contains(networkOf(one), address));
    const index = flow && policies.length === 1 ? rules - flow.priority : null;
    return ours['verdict'] === (flow?.allow === false ? 'Deny' : 'Allow') && ours['index'] === index;
  };
  for (const address of probes(flows)) if (!(await agrees(printAddress(address), address))) return false;
  for (const [name, [first = '']] of Object.entries(dns)) {
    if (!(await agrees(name, rangeOf(`${first}/32`)?.first ?? 0n))) return false;
  }
  return true;
}

/** Nodes and projects, and each way in which the addresses came to lie. */
export interface RecordedEgressIps {
  readonly hostSubnets: readonly Manifest[];
  readonly netNamespaces: readonly (Manifest & { readonly netid: number })[];
  readonly outcomes: readonly {
    readonly hostSubnetEgressIPs?: Readonly<Record<string, readonly string[]>>;
    readonly state: {
      readonly namespaces: Readonly<
        Record<string, { readonly active: readonly { readonly EgressIP: string }[] | null; readonly dropped: boolean }>
      >;
    };
  }[];
}

interface OurEgressIps {
  readonly namespaces: Readonly<Record<string, { dropped: boolean; active: string[]; inactive: { ip: string }[]; choices?: unknown[] }>>;
  readonly nodes: Readonly<Record<string, { egressIPs: string[] }>>;
}

/** Whether ours is one of the outcomes, and says so where there are several. */
export async function egressIps({ hostSubnets, netNamespaces, outcomes }: RecordedEgressIps): Promise<boolean> {
  const ours = (await effective(['egress-ips'], [...hostSubnets, ...netNamespaces])) as unknown as OurEgressIps;
  const names = new Map(netNamespaces.map(({ metadata, netid }) => [String(netid), metadata?.name ?? '']));
  const states = Object.entries(ours.namespaces).map(([name, { dropped, active }]) => [name, { dropped, active }]);
  const held = Object.entries(ours.nodes).map(([name, { egressIPs }]): [string, string[]] => [name, egressIPs]);
  const chosen = Object.values(ours.namespaces).some(({ choices = [] }) => choices.length > 1);
  return (
    chosen === outcomes.length > 1 &&
    outcomes.some(({ hostSubnetEgressIPs, state }) => {
      const theirs = Object.entries(state.namespaces).map(([netid, { dropped, active }]) => [
        names.get(netid),
        { dropped, active: (active ?? []).map(({ EgressIP }) => EgressIP) },
      ]);
      const sameNodes = hostSubnetEgressIPs === undefined || isDeepStrictEqual(Object.fromEntries(held), hostSubnetEgressIPs);
      return sameNodes && isDeepStrictEqual(Object.fromEntries(states), Object.fromEntries(theirs));
    })
  );
}
