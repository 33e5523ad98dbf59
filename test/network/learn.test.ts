import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/core/manifest';
import { findings } from '../support/judge';
import { inventory, policy, project } from './support';

const network = (defaultNetwork: object): Manifest =>
  ({ apiVersion: 'operator.openshift.io/v1', kind: 'Network', metadata: { name: 'cluster' }, spec: { defaultNetwork } }) as Manifest;

const learned = (...manifests: Manifest[]) => {
  const { network: plugin, sdnMode } = inventory(manifests).target;
  return [plugin, sdnMode];
};

describe('the network plugin and its mode', () => {
  it('are read from the operator’s Network', () => {
    expect(learned(network({ type: 'OpenShiftSDN', openshiftSDNConfig: { mode: 'Multitenant' } }))).toEqual([
      'OpenShiftSDN',
      'Multitenant',
    ]);
    expect(learned(network({ type: 'OpenShiftSDN' }))).toEqual(['OpenShiftSDN', 'NetworkPolicy']);
    expect(learned(network({ type: 'OVNKubernetes' }))).toEqual(['OVNKubernetes', undefined]);
  });
  it('are unknown where nothing tells', () => {
    expect(learned(project('shop', 20))).toEqual([undefined, undefined]);
    expect(learned(network({ openshiftSDNConfig: { mode: 'Subnet' } }))).toEqual([undefined, undefined]);
  });
  it('decide which findings there are', () => {
    const rules = (mode: string): string[] =>
      findings(
        JSON.stringify({
          apiVersion: 'v1',
          kind: 'List',
          items: [
            network({ type: 'OpenShiftSDN', openshiftSDNConfig: { mode } }),
            policy('shop', [{ type: 'Deny', to: { cidrSelector: '0.0.0.0/0' } }]),
            project('shop', 20, undefined, { 'pod.network.openshift.io/multitenant.change-network': 'join:billing' }),
            project('billing', 21),
          ],
        }),
        { release: '4.16' },
      ).map(({ rule }) => rule);
    expect(rules('Multitenant')).toEqual(['egress-policy-shared-network']);
    expect(rules('NetworkPolicy')).toEqual(['project-network-change']);
    expect(rules('Subnet')).toEqual(['egress-policy-acts', 'project-network-change']);
  });
});
