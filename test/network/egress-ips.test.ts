import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/core/manifest';
import { type EffectiveEgressIps, effectiveEgressIps } from '../../src/network/effective/egress-ips';
import { holds, rangeOf } from '../../src/network/ranges';
import { host, inventory, project, seeded } from './support';

type Next = (n: number) => number;
const oneOf = <T>(next: Next, values: readonly T[]): T => values[next(values.length)] as T;

const ips = [100, 101, 102, 103, 104, 105].map((last) => `10.0.0.${last}`);
const ranges = ['10.0.0.96/27', '10.0.0.100/31', '10.0.0.0/24', '10.0.1.0/24'];

interface Node {
  readonly name: string;
  readonly egressIPs: readonly string[];
  readonly egressCIDRs: readonly string[];
}

interface Project {
  readonly name: string;
  readonly netid: number;
  readonly wanted: readonly string[];
}

interface World {
  readonly nodes: readonly Node[];
  readonly projects: readonly Project[];
}

function world(next: Next): World {
  const some = (share: number): string[] => ips.filter(() => next(share) === 0);
  return {
    nodes: Array.from({ length: 1 + next(4) }, (_, i) => {
      const automatic = next(2) === 0;
      return {
        name: `n${i}`,
        egressIPs: automatic ? [] : some(4),
        egressCIDRs: automatic ? [oneOf(next, ranges), oneOf(next, ranges)] : [],
      };
    }),
    projects: Array.from({ length: 1 + next(4) }, (_, i) => ({ name: `p${i}`, netid: 10 + i, wanted: some(4) })),
  };
}

const manifests = ({ nodes, projects }: World): Manifest[] => [
  ...nodes.map(({ egressIPs, egressCIDRs }, i) => host(i, egressCIDRs.length > 0 ? { egressCIDRs } : { egressIPs })),
  ...projects.map(({ name, netid, wanted }) => project(name, netid, wanted)),
];

const offers = ({ egressCIDRs }: Node, ip: string): boolean =>
  egressCIDRs.some((cidr) => {
    const range = rangeOf(cidr);
    return range !== undefined && holds(range, ip);
  });

/** What must hold of every outcome, whatever the platform chooses; said as the first thing that does not. */
function broken({ nodes, projects }: World, { namespaces, nodes: held }: EffectiveEgressIps): string | undefined {
  const holders = (ip: string): Node[] => nodes.filter(({ name }) => held[name]?.egressIPs.includes(ip));
  const askers = (ip: string): Project[] => projects.filter(({ wanted }) => wanted.includes(ip));
  for (const { name, wanted } of projects) {
    const { dropped, active, inactive } = namespaces[name] ?? { dropped: false, active: [], inactive: [] };
    const shared = wanted.some((ip) => askers(ip).length > 1);
    if (dropped !== (wanted.length > 0 && active.length === 0)) return `${name} is dropped: ${dropped}`;
    if (shared && active.length > 0) return `${name} shares an address and has traffic`;
    if ([...active, ...inactive.map(({ ip }) => ip)].sort().join() !== [...wanted].sort().join())
      return `${name} has other addresses than it asks for`;
    for (const ip of active) if (holders(ip).length !== 1) return `${ip} is active on ${holders(ip).length} nodes`;
    for (const ip of wanted) {
      const lonely = holders(ip).length === 0 && askers(ip).length === 1;
      const free = nodes.filter((node) => offers(node, ip) && !wanted.some((other) => held[node.name]?.egressIPs.includes(other)));
      if (lonely && free.length > 0) return `${ip} lies nowhere, and ${free[0]?.name} could hold it`;
    }
  }
  for (const node of nodes) {
    const mine = held[node.name]?.egressIPs ?? [];
    if (node.egressCIDRs.length === 0 && mine.join() !== [...node.egressIPs].sort().join())
      return `${node.name} lost what it holds by hand`;
    if (node.egressCIDRs.length === 0) continue;
    for (const ip of mine) if (!offers(node, ip) || askers(ip).length !== 1) return `${node.name} was given ${ip}`;
    // Where a project shares an address, its others are no longer told apart from those of other projects.
    const apart = projects.filter(({ wanted }) => wanted.every((ip) => askers(ip).length === 1));
    const twice = apart.find(({ wanted }) => mine.filter((ip) => wanted.includes(ip)).length > 1);
    if (twice) return `${node.name} holds two addresses of ${twice.name}`;
  }
  return undefined;
}

describe('effective egress IPs of random clusters', () => {
  it('keep to the platform’s rules', () => {
    const next = seeded(23);
    let [active, dropped, chosen] = [0, 0, 0];
    for (let round = 0; round < 400; round++) {
      const one = world(next);
      const outcome = effectiveEgressIps(inventory(manifests(one)));
      expect({ one, broken: broken(one, outcome) }).toEqual({ one, broken: undefined });
      for (const project of Object.values(outcome.namespaces)) {
        active += project.active.length;
        dropped += Number(project.dropped);
        chosen += Number(project.choices !== undefined);
      }
    }
    // All that may happen does happen.
    expect(Math.min(active, dropped, chosen)).toBeGreaterThan(50);
  });
  it('are the same for the same objects', () => {
    const next = seeded(29);
    for (let round = 0; round < 20; round++) {
      const objects = manifests(world(next));
      expect(effectiveEgressIps(inventory(objects))).toEqual(effectiveEgressIps(inventory(objects)));
    }
  });
});

const cloudNode = (name: string, capacity: object, ipv4 = '10.0.0.0/24'): Manifest =>
  ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, annotations: { 'cloud.network.openshift.io/egress-ipconfig': JSON.stringify([{ ifaddr: { ipv4 }, capacity }]) } },
  }) as Manifest;

describe('effective egress IPs in a cloud', () => {
  const range = { egressCIDRs: ['10.0.0.96/27'] };
  const four = ['a', 'b', 'c', 'd'].map((name, i) => project(name, 20 + i, [`10.0.0.${100 + i}`]));
  it('keep to what a node may hold', () => {
    const { nodes, namespaces } = effectiveEgressIps(
      inventory([cloudNode('n0', { ip: 1 }), cloudNode('n1', { ip: 0, ipv4: 2 }), host(0, range), host(1, range), ...four]),
    );
    expect(Object.values(nodes).map(({ egressIPs }) => egressIPs.length)).toEqual([1, 2]);
    expect(Object.values(namespaces).filter(({ dropped }) => dropped)).toHaveLength(1);
  });
  it('pass over a HostSubnet with more addresses than that, or others than the cloud’s network has', () => {
    const [a, b] = four as [Manifest, Manifest];
    const both = { egressIPs: ['10.0.0.100', '10.0.0.101'] };
    const full = effectiveEgressIps(inventory([cloudNode('n0', { ipv4: 1 }), host(0, both), a, b])).namespaces['a'];
    expect(full).toMatchObject({ dropped: true, inactive: [{ why: expect.stringContaining('HostSubnet of n0') }] });
    const other = effectiveEgressIps(inventory([cloudNode('n0', { ipv4: 9 }, '10.0.1.0/24'), host(0, both), a, b])).namespaces['a'];
    expect(other?.dropped).toBe(true);
    expect(effectiveEgressIps(inventory([cloudNode('n0', { ipv4: 9 }), host(0, both), a, b])).namespaces['a']?.dropped).toBe(false);
  });
});

describe('effective egress IPs of projects that share a network', () => {
  it('are those of the project that was looked at last', () => {
    const { namespaces } = effectiveEgressIps(
      inventory([host(0, { egressIPs: ['10.0.0.100'] }), project('a', 20, ['10.0.0.100']), project('b', 20)]),
    );
    expect(namespaces['a']).toMatchObject({ active: [], inactive: [{ ip: '10.0.0.100', why: expect.stringContaining('overwrites') }] });
    expect(namespaces['a']?.choices).toHaveLength(2);
  });
});
