import { describe, expect, it } from 'vitest';
import type { EgressIP } from '../../imports/egressip';
import { migrateToOvn } from '../../src';
import type { Manifest } from '../../src/core/manifest';
import { matches } from '../../src/core/values/selector';
import { effectiveEgress } from '../../src/network/effective/egress';
import { effectiveEgressIps } from '../../src/network/effective/egress-ips';
import { parseResolved } from '../../src/network/egress/decide';
import { networkOf } from '../../src/network/projects';
import { host, inventory, policy, project, seeded } from './support';

const names = ['www.example.com', 'a.example.org', 'unknown.example.net'];
const resolved = parseResolved('www.example.com=93.184.216.34,a.example.org=10.0.0.9,10.9.9.9') ?? new Map();
const projects = ['p0', 'p1', 'p2', 'default'];

type Next = (n: number) => number;
const oneOf = <T>(next: Next, values: readonly T[]): T => values[next(values.length)] as T;

const cidr = (next: Next): string =>
  next(8) === 0 ? '0.0.0.0/32' : `10.${next(2)}.${next(2)}.${next(16)}/${oneOf(next, [0, 8, 16, 24, 28, 32])}`;

const rule = (next: Next): object => ({
  type: oneOf(next, ['Allow', 'Deny', 'Deny', 'Allowed']),
  to: next(4) === 0 ? { dnsName: oneOf(next, names) } : { cidrSelector: cidr(next) },
});

/** Projects that share networks or not, each with none, one or two policies. */
const world = (next: Next): Manifest[] => [
  ...projects.map((name, i) => project(name, name === 'default' ? 0 : oneOf(next, [20 + i, 20 + i, 20, 0]))),
  ...projects.flatMap((name) =>
    Array.from({ length: oneOf(next, [0, 1, 1, 1, 2]) }, (_, i) =>
      policy(
        name,
        Array.from({ length: next(6) }, () => rule(next)),
        `e${i}`,
      ),
    ),
  ),
];

describe('migration of egress rules', () => {
  it('decides every destination as before, for random policies', () => {
    const next = seeded(11);
    let denied = 0;
    for (let round = 0; round < 80; round++) {
      const before = world(next);
      const sdn = inventory(before, { network: 'OpenShiftSDN' });
      const ovn = inventory(migrateToOvn(before).manifests, { network: 'OVNKubernetes' });
      for (let probe = 0; probe < 25; probe++) {
        const to = oneOf(next, [
          `10.${next(2)}.${next(2)}.${next(20)}`,
          `10.${next(3)}.9.9`,
          '93.184.216.34',
          '8.8.8.8',
          oneOf(next, names),
        ]);
        const question = { namespace: oneOf(next, projects), host: to, resolved };
        const [was, is] = [effectiveEgress(sdn, question).verdict, effectiveEgress(ovn, question).verdict];
        if (was === 'Deny') denied++;
        expect({ ...question, verdict: is, before }).toEqual({ ...question, verdict: was, before });
      }
    }
    expect(denied).toBeGreaterThan(300);
  });
});

/** Projects with networks of their own, shared ones and the global one, some about to change, and egress addresses. */
const tenants = (next: Next): Manifest[] =>
  ['p0', 'p1', 'p2', 'p3'].map((name, i) => {
    const change = oneOf(next, [undefined, undefined, undefined, 'global', 'isolate', `join:p${next(4)}`]);
    const ips = oneOf(next, [[], [], [`10.0.0.${50 + i}`], ['10.0.0.60'], [`10.0.0.${70 + i}`, `10.0.0.${80 + i}`]]);
    return project(
      name,
      oneOf(next, [20 + i, 20 + i, 30, 0]),
      ips,
      change ? { 'pod.network.openshift.io/multitenant.change-network': change } : undefined,
    );
  });

interface Peers {
  readonly metadata: { readonly namespace: string };
  readonly spec: {
    readonly ingress: readonly {
      readonly from: readonly {
        readonly namespaceSelector?: { readonly matchExpressions?: readonly { readonly values: readonly string[] }[] };
      }[];
    }[];
  };
}

describe('migration of isolation and egress IPs', () => {
  it('lets the same projects reach each other, for random networks', () => {
    const next = seeded(13);
    let apart = 0;
    for (let round = 0; round < 150; round++) {
      const before = tenants(next);
      const cluster = inventory(before, { network: 'OpenShiftSDN', sdnMode: 'Multitenant' });
      const policies = migrateToOvn(before, { sdnMode: 'Multitenant' }).manifests.filter(
        ({ kind }) => kind === 'NetworkPolicy',
      ) as unknown as Peers[];
      for (const from of ['p0', 'p1', 'p2', 'p3', 'default']) {
        for (const to of ['p0', 'p1', 'p2', 'p3']) {
          const [source, target] = [networkOf(cluster, from), networkOf(cluster, to)];
          const was = source.global || target.global || target.projects.includes(from);
          const policy = policies.find(({ metadata }) => metadata.namespace === to);
          const peers = policy?.spec.ingress.flatMap((rule) =>
            rule.from.flatMap(({ namespaceSelector }) => namespaceSelector?.matchExpressions?.[0]?.values ?? []),
          );
          const is = peers === undefined || from === to || peers.includes(from);
          if (!was) apart++;
          expect({ before, from, to, is }).toEqual({ before, from, to, is: was });
        }
      }
    }
    expect(apart).toBeGreaterThan(300);
  });
  it('gives each project that has egress IPs the same ones, and no other project any', () => {
    const next = seeded(17);
    let kept = 0;
    for (let round = 0; round < 150; round++) {
      const before = tenants(next);
      const every = ['10.0.0.50', '10.0.0.51', '10.0.0.52', '10.0.0.53', '10.0.0.60'];
      const nodes = [host(0, { egressIPs: every }), ...[70, 71, 72, 73].map((ip, i) => host(i + 1, { egressIPs: [`10.0.0.${ip}`] }))];
      const cluster = inventory([...before, ...nodes], { network: 'OpenShiftSDN', sdnMode: 'Multitenant' });
      const { namespaces } = effectiveEgressIps(cluster);
      // Of projects that share a network and ask for different ones, whose count is the platform's choice.
      const overwritten = Object.values(namespaces).some(({ choices }) => choices !== undefined);
      const { manifests } = migrateToOvn([...before, ...nodes], { sdnMode: 'Multitenant' });
      const egressIPs = manifests.filter(({ kind }) => kind === 'EgressIP') as unknown as EgressIP[];
      for (const [name, { active }] of Object.entries(namespaces)) {
        const labels = { 'kubernetes.io/metadata.name': name };
        const chosen = egressIPs.filter(({ spec }) => matches(spec.namespaceSelector, labels));
        expect({ before, name, chosen: chosen.length }).toEqual({ before, name, chosen: Math.min(chosen.length, 1) });
        if (active.length === 0 || overwritten) continue;
        kept++;
        expect({ before, name, ips: chosen[0]?.spec.egressIPs }).toEqual({ before, name, ips: expect.arrayContaining([...active]) });
      }
    }
    expect(kept).toBeGreaterThan(50);
  });
});

const kinds = (manifests: readonly Manifest[]): string[] =>
  manifests.map(({ kind, metadata }) => `${kind} ${metadata?.namespace ?? ''}/${metadata?.name}`);

describe('migration of everything else', () => {
  it('writes an EgressIP for each network, and labels the nodes that held addresses', () => {
    const { manifests, parts } = migrateToOvn([
      host(0, { egressIPs: ['10.0.0.50'] }),
      host(1),
      project('a', 20, ['10.0.0.50']),
      project('b', 20),
      project('c', 21),
    ]);
    expect(kinds(manifests)).toEqual(['EgressIP /a']);
    expect(manifests[0]).toMatchObject({ spec: { namespaceSelector: { matchExpressions: [{ operator: 'In', values: ['a', 'b'] }] } } });
    expect(parts).toEqual([{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'n0', labels: { 'k8s.ovn.org/egress-assignable': '' } } }]);
  });
  it('says what has no equal: addresses that two projects ask for, multicast across projects, kube-proxy', () => {
    const multicast = { 'netnamespace.network.openshift.io/multicast-enabled': 'true' };
    const network = {
      apiVersion: 'operator.openshift.io/v1',
      kind: 'Network',
      metadata: { name: 'cluster' },
      spec: { kubeProxyConfig: {} },
    };
    const { manifests, parts, notes } = migrateToOvn([
      project('a', 20, ['10.0.0.50']),
      project('b', 21, ['10.0.0.50']),
      project('c', 22, undefined, multicast),
      project('d', 22, undefined, multicast),
      network as Manifest,
    ]);
    expect(manifests).toEqual([]);
    expect(kinds(parts)).toEqual(['Namespace /c', 'Namespace /d']);
    expect(notes.map(({ object }) => object)).toEqual(
      expect.arrayContaining(['NetNamespace a', 'NetNamespace b', 'NetNamespace c', 'NetNamespace d', 'Network cluster']),
    );
  });
  it('keeps projects apart as multitenant mode did', () => {
    const change = (value: string) => ({ 'pod.network.openshift.io/multitenant.change-network': value });
    const { manifests } = migrateToOvn(
      [project('a', 20), project('b', 21, undefined, change('join:a')), project('c', 22), project('open', 23, undefined, change('global'))],
      { sdnMode: 'Multitenant' },
    );
    expect(kinds(manifests)).toEqual(['a', 'b', 'c'].map((name) => `NetworkPolicy ${name}/allow-from-project-network`));
    const from = manifests.map((manifest) => JSON.stringify(manifest).match(/"values":(\[.*?\])/)?.[1]);
    expect(from).toEqual(['["b","default","open"]', '["a","default","open"]', '["default","open"]']);
  });
  it('isolates nobody in other modes', () => {
    expect(migrateToOvn([project('a', 20), project('b', 21)], { sdnMode: 'NetworkPolicy' }).manifests).toEqual([]);
  });
});
