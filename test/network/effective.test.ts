import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/core/manifest';
import { effectiveEgress } from '../../src/network/effective/egress';
import { effectiveEgressIps } from '../../src/network/effective/egress-ips';
import { parseResolved } from '../../src/network/egress/decide';
import { firewall, host, inventory, policy, project } from './support';

const allow = (cidrSelector: string): object => ({ type: 'Allow', to: { cidrSelector } });
const deny = (cidrSelector: string): object => ({ type: 'Deny', to: { cidrSelector } });
const resolved = parseResolved('www.example.com=93.184.216.34,93.184.216.35') ?? new Map();
const ask = (cluster: ReturnType<typeof inventory>, namespace: string, to: string, port?: number) =>
  effectiveEgress(cluster, { namespace, host: to, resolved, ...(port !== undefined && { port }) });

describe('effective egress', () => {
  const cluster = inventory([
    policy('shop', [allow('10.0.0.0/24'), { type: 'Allow', to: { dnsName: 'www.example.com' } }, deny('0.0.0.0/32')]),
  ]);
  it('names the policy, the rule and its place', () => {
    expect(ask(cluster, 'shop', '10.0.0.7')).toMatchObject({ verdict: 'Allow', policy: 'default', rule: allow('10.0.0.0/24'), index: 0 });
    expect(ask(cluster, 'shop', '10.0.1.7')).toMatchObject({ verdict: 'Deny', policy: 'default', index: 2 });
  });
  it('knows names by their addresses, and without those by themselves', () => {
    expect(ask(cluster, 'shop', '93.184.216.35')).toMatchObject({ verdict: 'Allow', index: 1 });
    expect(ask(cluster, 'shop', 'www.example.com')).toMatchObject({ verdict: 'Allow', index: 1 });
    expect(effectiveEgress(cluster, { namespace: 'shop', host: 'WWW.example.com.', resolved: new Map() })).toMatchObject({ index: 1 });
    expect(ask(cluster, 'shop', 'other.example.com')).toMatchObject({ verdict: 'Deny', index: 2 });
  });
  it('lets pass what nobody rules', () => {
    expect(ask(cluster, 'billing', '10.0.1.7')).toMatchObject({ verdict: 'Allow', policy: null, rule: null, index: null });
    expect(ask(inventory([policy('shop', [])]), 'shop', '10.0.1.7')).toMatchObject({ verdict: 'Allow', index: null });
  });
  it('drops all where policies are several, even empty ones, or the network is shared', () => {
    const two = inventory([policy('shop', [allow('0.0.0.0/0')]), policy('shop', [], 'second')]);
    expect(ask(two, 'shop', '10.0.0.1')).toMatchObject({ verdict: 'Deny', policy: null });
    const shared = inventory([policy('shop', [allow('0.0.0.0/0')]), project('shop', 20), project('billing', 20)]);
    expect(ask(shared, 'billing', '10.0.0.1')).toMatchObject({ verdict: 'Deny', policy: null });
  });
  it('ignores policies of the global network, and all of them in subnet mode', () => {
    expect(ask(inventory([policy('default', [deny('0.0.0.0/0')])]), 'default', '10.0.0.1')).toMatchObject({
      verdict: 'Allow',
      policy: null,
    });
    const subnet = inventory([policy('shop', [deny('0.0.0.0/0')])], { sdnMode: 'Subnet' });
    expect(ask(subnet, 'shop', '10.0.0.1')).toMatchObject({ verdict: 'Allow', policy: null });
  });
  it('follows projects that join each other, and those that join nobody', () => {
    const joins = (name: string, netid: number, to: string) =>
      project(name, netid, undefined, { 'pod.network.openshift.io/multitenant.change-network': `join:${to}` });
    const mutual = inventory([policy('a', [allow('0.0.0.0/0')]), joins('a', 20, 'b'), joins('b', 21, 'a')]);
    expect(ask(mutual, 'b', '10.0.0.1')).toMatchObject({ verdict: 'Deny', policy: null });
    const nobody = inventory([policy('a', [allow('0.0.0.0/0')]), joins('a', 20, 'ghost'), project('b', 21)]);
    expect(ask(nobody, 'a', '10.0.0.1')).toMatchObject({ verdict: 'Allow', index: 0 });
  });
  it('has no rule for IPv6 with OpenShift SDN, and asks names for IPv4 only', () => {
    expect(ask(cluster, 'shop', '2001:db8::1')).toMatchObject({ verdict: 'Allow', policy: 'default', index: null });
    const v6 = parseResolved('www.example.com=2001:db8::1') ?? new Map();
    expect(effectiveEgress(cluster, { namespace: 'shop', host: '2001:db8::1', resolved: v6 })).toMatchObject({ index: null });
  });
});

describe('effective egress with OVN-Kubernetes', () => {
  const ovn = (egress: readonly object[], ...others: readonly Manifest[]) =>
    inventory([firewall('shop', egress), ...others], { network: 'OVNKubernetes' });
  const toName = (type: string, dnsName: string): object => ({ type, to: { dnsName } });
  it('reads the ports of rules, and says what it cannot know without one', () => {
    const web = ovn([{ ...allow('10.0.0.0/8'), ports: [{ protocol: 'TCP', port: 443 }] }, deny('0.0.0.0/0')]);
    expect(ask(web, 'shop', '10.0.0.1', 443)).toMatchObject({ verdict: 'Allow', index: 0 });
    expect(ask(web, 'shop', '10.0.0.1', 80)).toMatchObject({ verdict: 'Deny', index: 1 });
    expect(ask(web, 'shop', '10.0.0.1')).toMatchObject({ verdict: 'Deny', because: expect.stringContaining('without a port') });
  });
  it('reads IPv6', () => {
    const both = ovn([allow('2001:db8::/32'), deny('::/0'), allow('0.0.0.0/0')]);
    expect(ask(both, 'shop', '2001:db8::1')).toMatchObject({ verdict: 'Allow', index: 0 });
    expect(ask(both, 'shop', '2001:db9::1')).toMatchObject({ verdict: 'Deny', index: 1 });
    expect(ask(both, 'shop', '10.0.0.1')).toMatchObject({ verdict: 'Allow', index: 2 });
  });
  it('takes a wildcard for one label', () => {
    const names = ovn([toName('Allow', '*.example.com'), deny('0.0.0.0/0')]);
    expect(ask(names, 'shop', 'a.example.com')).toMatchObject({ verdict: 'Allow', index: 0 });
    expect(ask(names, 'shop', 'a.b.example.com')).toMatchObject({ verdict: 'Deny', index: 1 });
    expect(ask(names, 'shop', 'example.com')).toMatchObject({ verdict: 'Deny', index: 1 });
    expect(ask(names, 'shop', '93.184.216.34')).toMatchObject({ verdict: 'Allow', index: 0 });
  });
  it('knows nodes by their labels and addresses, where they are at hand', () => {
    const rules = [{ type: 'Allow', to: { nodeSelector: { matchLabels: { role: 'db' } } } }, deny('0.0.0.0/0')];
    const node = {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: { name: 'n0', labels: { role: 'db' } },
      status: { addresses: [{ type: 'InternalIP', address: '10.0.0.11' }] },
    };
    expect(ask(ovn(rules, node), 'shop', '10.0.0.11')).toMatchObject({ verdict: 'Allow', index: 0 });
    expect(ask(ovn(rules, node), 'shop', '10.0.0.12')).toMatchObject({ verdict: 'Deny', index: 1 });
    expect(ask(ovn(rules), 'shop', '10.0.0.11')).toMatchObject({ because: expect.stringContaining('no Node is at hand') });
  });
});

describe('effective egress-ips', () => {
  const of = (...manifests: Parameters<typeof inventory>[0]) => effectiveEgressIps(inventory(manifests));
  it('serves what one node holds and one project asks for', () => {
    const { namespaces, nodes } = of(host(0, { egressIPs: ['10.0.0.50'] }), project('shop', 20, ['10.0.0.50']), project('none', 21));
    expect(namespaces).toEqual({ shop: { dropped: false, active: ['10.0.0.50'], inactive: [] } });
    expect(nodes).toEqual({ n0: { egressIPs: ['10.0.0.50'] } });
  });
  it('drops the traffic of projects whose addresses nobody holds, or two ask for', () => {
    const { namespaces } = of(
      host(0, { egressIPs: ['10.0.0.50', '10.0.0.51'] }),
      project('a', 20, ['10.0.0.99']),
      project('b', 21, ['10.0.0.50', '10.0.0.51']),
      project('c', 22, ['10.0.0.51']),
    );
    expect(Object.values(namespaces).map(({ dropped }) => dropped)).toEqual([true, true, true]);
    expect(namespaces['a']?.inactive).toEqual([{ ip: '10.0.0.99', why: 'no node holds it' }]);
  });
  it('serves neither of two addresses that one node holds for a project', () => {
    const { namespaces } = of(host(0, { egressIPs: ['10.0.0.50', '10.0.0.51'] }), project('b', 21, ['10.0.0.50', '10.0.0.51']));
    expect(namespaces['b']).toMatchObject({ dropped: true, active: [] });
  });
  it('spreads assigned addresses, and says where the platform chooses', () => {
    const range = { egressCIDRs: ['10.0.0.48/28'] };
    const { namespaces, nodes } = of(host(0, range), host(1, range), project('a', 20, ['10.0.0.50']), project('b', 21, ['10.0.0.51']));
    expect(Object.values(nodes).map(({ egressIPs }) => egressIPs.length)).toEqual([1, 1]);
    expect(namespaces['a']?.choices).toHaveLength(2);
  });
  it('knows none in subnet mode', () => {
    const subnet = inventory([host(0, { egressIPs: ['10.0.0.50'] }), project('shop', 20, ['10.0.0.50'])], { sdnMode: 'Subnet' });
    expect(effectiveEgressIps(subnet)).toEqual({ namespaces: {}, nodes: {} });
  });
  it('passes over HostSubnets that the tracker does not read', () => {
    const { namespaces } = of(host(0, { egressCIDRs: ['10.0.0.49/28'] }), project('a', 20, ['10.0.0.50']));
    expect(namespaces['a']?.dropped).toBe(true);
  });
});
