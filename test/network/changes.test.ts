import { describe, expect, it } from 'vitest';
import { findings } from '../support/judge';

const network = (spec: object): string =>
  JSON.stringify({ apiVersion: 'operator.openshift.io/v1', kind: 'Network', metadata: { name: 'cluster' }, spec });

const sdn = (settings: object, more: object = {}): string =>
  network({ defaultNetwork: { type: 'OpenShiftSDN', openshiftSDNConfig: settings }, ...more });
const ovn = (settings: object, more: object = {}): string =>
  network({ defaultNetwork: { type: 'OVNKubernetes', ovnKubernetesConfig: settings }, ...more });

const refused = (before: string, after: string): string[] =>
  findings(after, { release: '4.16', against: before }).flatMap(({ rule, path }) => (rule === 'network-change-refused' ? [path] : []));

describe('a Network against the deployed one', () => {
  it('keeps its mode, its ports and its MTU', () => {
    const before = sdn({ mode: 'Multitenant', mtu: 1450, vxlanPort: 4789 });
    expect(refused(before, sdn({ mode: 'Subnet', mtu: 1400, vxlanPort: 4790 }))).toEqual([
      'spec.defaultNetwork.openshiftSDNConfig.mode',
      'spec.defaultNetwork.openshiftSDNConfig.mtu',
      'spec.defaultNetwork.openshiftSDNConfig.vxlanPort',
    ]);
    expect(refused(before, sdn({ mode: 'multitenant' }))).toEqual([]);
    expect(refused(sdn({}), sdn({ mode: 'Multitenant' }))).toEqual(['spec.defaultNetwork.openshiftSDNConfig.mode']);
    expect(refused(ovn({ mtu: 1400, genevePort: 6081 }), ovn({ mtu: 1400, genevePort: 6082 }))).toHaveLength(1);
  });
  it('changes its MTU by a migration', () => {
    const mtu = { mtu: { network: { from: 1450, to: 1400 }, machine: { to: 1500 } } };
    expect(refused(sdn({ mtu: 1450 }), sdn({ mtu: 1400 }, { migration: mtu }))).toEqual([]);
  });
  it('changes its plugin once a migration has begun', () => {
    expect(refused(sdn({}), ovn({}))).toEqual(['spec.defaultNetwork.type']);
    expect(refused(sdn({}, { migration: { networkType: 'OVNKubernetes' } }), ovn({}))).toEqual([]);
    expect(refused(sdn({}), sdn({}, { migration: { networkType: 'OVNKubernetes' } }))).toEqual([]);
  });
});
