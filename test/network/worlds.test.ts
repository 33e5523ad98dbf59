import { describe, expect, it } from 'vitest';
import { Judge } from '../../src/check/check';
import type { Doc } from '../../src/core/doc';
import type { Manifest } from '../../src/core/manifest';
import { type TargetOptions, target } from '../../src/core/target';
import { packs } from '../../src/packs';
import { packagedSchemas } from '../../src/run/schemas';
import { egressIP, firewall, host, policy, project } from './support';

const judge = new Judge(packagedSchemas(), packs);

/** The objects that an error or a warning stands on, as `Kind/name`, sorted. */
function blamed(objects: readonly Manifest[], options: TargetOptions, complete: boolean, partial = false): string[] {
  const docs = objects.map(
    (manifest, index): Doc => ({ manifest, partial, origin: { file: '', index, line: 1, locate: () => undefined } }),
  );
  const { documents } = judge.check([{ name: '', target: target({ release: '4.16', ...options }), docs, complete }]);
  return documents
    .flatMap(({ kind, name, findings }) => (findings.some(({ level }) => level !== 'info') ? [`${kind}/${name}`] : []))
    .sort();
}

const allow = (to: string): object => ({ type: 'Allow', to: to.includes('/') ? { cidrSelector: to } : { dnsName: to } });
const deny = (to = '0.0.0.0/0'): object => ({ ...allow(to), type: 'Deny' });
const rules = [allow('192.0.2.0/24'), deny()];
const change = (value: string) => ({ 'pod.network.openshift.io/multitenant.change-network': value });
const multicast = { 'netnamespace.network.openshift.io/multicast-enabled': 'true' };
const manual = (index: number, ...egressIPs: string[]): Manifest => host(index, { egressIPs });
const automatic = (index: number, ...egressCIDRs: string[]): Manifest => host(index, { egressCIDRs });
/** As a cluster gives it. */
const read = (manifest: Manifest): Manifest => ({ ...manifest, metadata: { ...manifest.metadata, resourceVersion: '4711' } }) as Manifest;
const operator = (spec: object): Manifest =>
  ({ apiVersion: 'operator.openshift.io/v1', kind: 'Network', metadata: { name: 'cluster' }, spec }) as Manifest;
const runs = (type: string, more: object = {}): Manifest => operator({ defaultNetwork: { type, ...more } });
const networks = operator({
  clusterNetwork: [{ cidr: '10.128.0.0/14', hostPrefix: 23 }],
  serviceNetwork: ['172.30.0.0/16'],
  defaultNetwork: { type: 'OpenShiftSDN' },
});
const named = (name: string): object => ({ matchLabels: { 'kubernetes.io/metadata.name': name } });
const node = (name: string, labels: object = {}): Manifest => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } }) as Manifest;
const endpoints = (namespace: string, address: string): Manifest =>
  ({ apiVersion: 'v1', kind: 'Endpoints', metadata: { name: 'db', namespace }, subsets: [{ addresses: [{ ip: address }] }] }) as Manifest;
const manyRules = (count: number): object[] => Array.from({ length: count }, (_, i) => deny(`10.0.${i >> 8}.${i & 255}/32`));
const [ip, second] = ['10.0.0.50', '10.0.0.51'];

type World = readonly [title: string, objects: readonly Manifest[], blamed?: readonly string[], options?: TargetOptions];

const policies = (...names: string[]): string[] => names.map((name) => `EgressNetworkPolicy/${name}`);
const projects = (...names: string[]): string[] => names.map((name) => `NetNamespace/${name}`);
const hosts = (...names: string[]): string[] => names.map((name) => `HostSubnet/${name}`);

const worlds: readonly World[] = [
  // one policy in a network
  ['two policies in a project', [policy('shop', rules, 'a'), policy('shop', [deny()], 'b')], policies('a', 'b')],
  ['a second policy without rules', [policy('shop', rules, 'a'), policy('shop', [], 'b')], policies('a', 'b')],
  ['policies in two projects', [policy('shop', rules), policy('billing', rules)]],
  ['a policy in a shared network', [policy('shop', rules), project('shop', 20), project('billing', 20)], policies('default')],
  [
    'a policy where a project is about to join',
    [policy('shop', rules), project('shop', 20), project('billing', 21, undefined, change('join:shop'))],
    policies('default'),
  ],
  [
    'a policy where projects join each other',
    [policy('shop', rules), project('shop', 20, undefined, change('join:billing')), project('billing', 21, undefined, change('join:shop'))],
    policies('default'),
  ],
  [
    'a policy where others join',
    [policy('shop', rules), project('shop', 20), project('a', 21), project('b', 22, undefined, change('join:a'))],
  ],
  [
    'a policy in a project about to be alone again',
    [policy('shop', rules), project('shop', 20, undefined, change('isolate')), project('billing', 20)],
  ],
  ['a policy in project default', [policy('default', rules)], policies('default')],
  ['a policy in a global project', [policy('shop', rules), project('shop', 0)], policies('default')],
  [
    'a policy in a project about to be global',
    [policy('shop', rules), project('shop', 20, undefined, change('global'))],
    policies('default'),
  ],
  [
    'a policy in subnet mode',
    [policy('shop', rules), runs('OpenShiftSDN', { openshiftSDNConfig: { mode: 'Subnet' } })],
    policies('default'),
  ],
  ['a policy in NetworkPolicy mode', [policy('shop', rules), runs('OpenShiftSDN')]],
  // the order of rules
  ['a rule behind one for everything', [policy('shop', [deny(), allow('192.0.2.0/24')])], policies('default')],
  ['a name behind a rule for everything', [policy('shop', [deny(), allow('www.example.com')])], policies('default')],
  [
    'two halves before the whole',
    [policy('shop', [allow('192.0.2.0/25'), allow('192.0.2.128/25'), deny('192.0.2.0/24'), deny()])],
    policies('default'),
  ],
  ['one half before the whole', [policy('shop', [allow('192.0.2.0/25'), deny('192.0.2.0/24'), allow('192.0.0.0/16'), deny()])]],
  ['a rule twice', [policy('shop', [allow('192.0.2.0/24'), deny('192.0.2.0/24'), deny()])], policies('default')],
  ['a policy that only allows', [policy('shop', [allow('192.0.2.0/24')])], policies('default')],
  ['a type that the pattern lets through', [policy('shop', [{ ...allow('192.0.2.0/24'), type: 'Allowed' }, deny()])], policies('default')],
  ['host bits, and 0.0.0.0/32', [policy('shop', [allow('192.0.2.1/24'), deny('0.0.0.0/32')])]],
  // who holds an egress IP
  ['an address that one node holds', [project('shop', 20, [ip]), manual(0, ip), host(1)]],
  ['two projects on one node', [project('shop', 20, [ip]), project('billing', 21, [second]), manual(0, ip, second)]],
  ['two addresses of a project on two nodes', [project('shop', 20, [ip, second]), manual(0, ip), manual(1, second)]],
  ['an address that no node holds', [project('shop', 20, [ip]), manual(0, second), host(1)], projects('shop')],
  ['an address outside every range', [project('shop', 20, ['10.0.9.9']), automatic(0, '10.0.0.0/24')], projects('shop')],
  ['an address that two nodes hold', [project('shop', 20, [ip]), manual(0, ip), manual(1, ip)], hosts('n0', 'n1')],
  [
    'an address that two projects ask for',
    [project('shop', 20, [ip]), project('billing', 21, [ip]), manual(0, ip)],
    projects('billing', 'shop'),
  ],
  ['two addresses of a project on one node', [project('shop', 20, [ip, second]), manual(0, ip, second)], projects('shop')],
  [
    'ranges on two nodes',
    [project('shop', 20, [ip]), project('billing', 21, [second]), automatic(0, '10.0.0.0/24'), automatic(1, '10.0.0.0/24')],
  ],
  ['an assigned address', [project('shop', 20, [ip]), read(host(0, { egressIPs: [ip], egressCIDRs: ['10.0.0.48/28'] }))]],
  [
    'an address by hand in the node’s own range',
    [project('shop', 20, [ip]), host(0, { egressIPs: [ip], egressCIDRs: ['10.0.0.48/28'] })],
    hosts('n0'),
  ],
  [
    'an address by hand beside ranges',
    [project('shop', 20, [ip]), host(0, { egressIPs: ['10.0.0.99'], egressCIDRs: ['10.0.0.48/28'] })],
    hosts('n0'),
  ],
  [
    'an address by hand in another node’s range',
    [project('shop', 20, [ip]), manual(0, ip), automatic(1, '10.0.0.48/28')],
    hosts('n0', 'n1'),
  ],
  [
    'several addresses with ranges',
    [project('shop', 20, [ip, second]), automatic(0, '10.0.0.48/28'), automatic(1, '10.0.0.48/28')],
    projects('shop'),
  ],
  ['a node’s own address', [project('shop', 20, ['10.0.0.2']), manual(0, '10.0.0.2'), host(1)], [...hosts('n0'), ...projects('shop')]],
  [
    'an address of the cluster network',
    [networks, project('shop', 20, ['10.128.9.9']), manual(0, '10.128.9.9')],
    [...hosts('n0'), ...projects('shop')],
  ],
  ['an address beside the cluster network', [networks, project('shop', 20, [ip]), manual(0, ip)]],
  // joined projects
  [
    'joined projects with different addresses',
    [project('shop', 20, [ip]), project('billing', 20, [second]), manual(0, ip), manual(1, second)],
    projects('billing', 'shop'),
  ],
  ['joined projects with the same address', [project('shop', 20, [ip]), project('billing', 20, [ip]), manual(0, ip)]],
  [
    'an egress IP of one global project of many',
    [project('shop', 0, [ip]), project('billing', 0), project('default', 0), manual(0, ip)],
    projects('shop'),
  ],
  [
    'multicast in one of two joined projects',
    [project('shop', 20, undefined, multicast), project('billing', 20)],
    projects('billing', 'shop'),
  ],
  ['multicast in both', [project('shop', 20, undefined, multicast), project('billing', 20, undefined, multicast)]],
  ['multicast in one of two projects', [project('shop', 20, undefined, multicast), project('billing', 21)]],
  ['multicast in a global project', [project('shop', 0, undefined, multicast)], projects('shop')],
  [
    'a project that joins nobody',
    [project('shop', 20, undefined, change('join:ghost')), project('billing', 21), policy('shop', rules)],
    projects('shop'),
  ],
  [
    'a project that joins one of the platform',
    [project('shop', 20, undefined, change('join:openshift-monitoring')), project('billing', 21)],
  ],
  [
    'a join in NetworkPolicy mode',
    [runs('OpenShiftSDN'), project('shop', 20, undefined, change('join:billing')), project('billing', 21)],
    projects('shop'),
  ],
  ['a change that cannot be read', [project('shop', 20, undefined, change('merge:billing'))], projects('shop')],
  // kube-proxy and the operator
  [
    'kube-proxy with OVN-Kubernetes',
    [operator({ defaultNetwork: { type: 'OVNKubernetes' }, kubeProxyConfig: { iptablesSyncPeriod: '30s' } })],
    ['Network/cluster'],
  ],
  [
    'kube-proxy with OpenShift SDN',
    [operator({ defaultNetwork: { type: 'OpenShiftSDN' }, kubeProxyConfig: { iptablesSyncPeriod: '30s' } })],
  ],
  ['a period without a unit', [operator({ kubeProxyConfig: { iptablesSyncPeriod: '30' } })], ['Network/cluster']],
  ['settings of the other plugin', [runs('OVNKubernetes', { openshiftSDNConfig: { mode: 'Multitenant' } })], ['Network/cluster']],
  ['a mode in other case', [runs('openshiftsdn', { openshiftSDNConfig: { mode: 'multitenant' } })]],
  ['a mode that there is not', [runs('OpenShiftSDN', { openshiftSDNConfig: { mode: 'Isolated' } })], ['Network/cluster']],
  [
    'kinds of the other plugin',
    [runs('OVNKubernetes'), policy('shop', rules), project('shop', 20), host(0)],
    [...policies('default'), ...hosts('n0'), ...projects('shop')],
  ],
  [
    'kinds of both while migrating',
    [operator({ defaultNetwork: { type: 'OVNKubernetes' }, migration: { networkType: 'OpenShiftSDN' } }), policy('shop', rules)],
  ],
  [
    'kinds of OpenShift SDN after its end',
    [policy('shop', rules), project('shop', 20)],
    [...policies('default'), ...projects('shop')],
    { release: '4.17' },
  ],
  // endpoints written by hand
  ['a Service that points to what is denied', [policy('shop', rules), endpoints('shop', '203.0.113.9')], policies('default')],
  ['a Service that points to what is allowed', [policy('shop', rules), endpoints('shop', '192.0.2.9')]],
  ['a Service of another project', [policy('shop', rules), endpoints('billing', '203.0.113.9')]],
  // OVN-Kubernetes
  ['as many rules as count', [firewall('shop', manyRules(8000))]],
  ['more rules than count', [firewall('shop', manyRules(8001))], ['EgressFirewall/default']],
  ['firewalls of two projects', [firewall('shop', rules), firewall('billing', [deny(), deny('::/0')])]],
  ['IPv6 behind everything of IPv4', [firewall('shop', [deny(), allow('2001:db8::/32'), deny('::/0')])]],
  ['IPv6 behind everything of IPv6', [firewall('shop', [deny('::/0'), allow('2001:db8::/32')])], ['EgressFirewall/default']],
  [
    'EgressIPs of two Namespaces',
    [egressIP('a', [ip], named('shop')), egressIP('b', [second], named('billing')), node('n0', { 'k8s.ovn.org/egress-assignable': '' })],
  ],
  [
    'one address in two EgressIPs',
    [egressIP('a', [ip], named('shop')), egressIP('b', [ip], named('billing'))],
    ['EgressIP/a', 'EgressIP/b'],
  ],
  [
    'a Namespace in two EgressIPs',
    [egressIP('a', [ip], named('shop')), egressIP('b', [second], named('shop'))],
    ['EgressIP/a', 'EgressIP/b'],
  ],
  ['no node to hold an EgressIP', [egressIP('a', [ip], named('shop')), node('n0')], ['EgressIP/a']],
];

describe('errors and warnings stand on the objects that are to be changed, and on no others', () => {
  for (const [title, objects, expected = [], options = {}] of worlds) {
    it(title, () => {
      expect(blamed(objects, options, false)).toEqual(expected);
      // That these are all objects that there are changes nothing.
      expect(blamed(objects, options, true)).toEqual(expected);
    });
  }
  it('takes nothing for said that a part leaves out', () => {
    const parts = [project('shop', 20, [ip], multicast), project('billing', 20), manual(0, ip)];
    expect([blamed(parts, {}, false, true), blamed(parts, {}, false)]).toEqual([[], projects('billing', 'shop')]);
  });
  it('hangs on completeness for what is named and not at hand', () => {
    const alone = [project('shop', 20, undefined, change('join:ghost'))];
    expect([blamed(alone, {}, false), blamed(alone, {}, true)]).toEqual([[], projects('shop')]);
    const unheld = [project('shop', 20, [ip])];
    expect([blamed(unheld, {}, false), blamed(unheld, {}, true)]).toEqual([[], projects('shop')]);
  });
});
