import { describe, expect, it } from 'vitest';
import { effectiveEgress } from '../../src/network/effective/egress';
import { effectiveEgressIps } from '../../src/network/effective/egress-ips';
import { parseResolved } from '../../src/network/egress/decide';
import { addressOf } from '../../src/network/egress/destination';
import { host, inventory, policy, project } from './support';

const allow = (cidrSelector: string): object => ({ type: 'Allow', to: { cidrSelector } });
const deny = (cidrSelector: string): object => ({ type: 'Deny', to: { cidrSelector } });
const resolved = parseResolved('www.example.com=93.184.216.34,93.184.216.35', addressOf) ?? new Map();
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
  it('reads an EgressFirewall with its ports', () => {
    const rules = [{ ...allow('10.0.0.0/8'), ports: [{ protocol: 'TCP', port: 443 }] }, deny('0.0.0.0/0')];
    const firewall = {
      apiVersion: 'k8s.ovn.org/v1',
      kind: 'EgressFirewall',
      metadata: { name: 'default', namespace: 'shop' },
      spec: { egress: rules },
    };
    const ovn = inventory([firewall], { network: 'OVNKubernetes' });
    expect(ask(ovn, 'shop', '10.0.0.1', 443)).toMatchObject({ verdict: 'Allow', index: 0 });
    expect(ask(ovn, 'shop', '10.0.0.1', 80)).toMatchObject({ verdict: 'Deny', index: 1 });
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
  it('passes over HostSubnets that the tracker does not read', () => {
    const { namespaces } = of(host(0, { egressCIDRs: ['10.0.0.49/28'] }), project('a', 20, ['10.0.0.50']));
    expect(namespaces['a']?.dropped).toBe(true);
  });
});
