import { describe, expect, it } from 'vitest';
import { cidrv4Fault, ipv4Fault } from '../../src/network/ipv4';
import { findings } from '../support/judge';

const hostSubnet = (fields: object, annotations?: object): string =>
  JSON.stringify({ apiVersion: 'network.openshift.io/v1', kind: 'HostSubnet', metadata: { name: 'node1', annotations }, ...fields });

const whole = { host: 'node1', hostIP: '192.168.1.10', subnet: '10.128.0.0/23' };

const rulesOf = (yaml: string, options = {}): string[] => findings(yaml, { release: '4.16', ...options }).map((f) => f.rule);

describe('a HostSubnet', () => {
  it('is taken whole', () => expect(rulesOf(hostSubnet({ ...whole, egressIPs: ['192.168.1.100'], egressCIDRs: [] }))).toEqual([]));
  it('has no subnet only where it asks for one, whatever the annotation says', () => {
    const { subnet: _, ...bare } = whole;
    expect(rulesOf(hostSubnet(bare))).toEqual(['host-subnet-subnet']);
    expect(rulesOf(hostSubnet(bare, { 'pod.network.openshift.io/assign-subnet': 'no' }))).toEqual([]);
  });
  it('is not missed in a part of one', () => {
    expect(rulesOf(hostSubnet({ egressCIDRs: ['192.168.1.0/24'] }), { partial: true })).toEqual([]);
    expect(rulesOf(hostSubnet({ egressCIDRs: ['192.168.1.7/24'] }), { partial: true })).toEqual(['host-subnet-network']);
  });
  it('reports every address', () => {
    const wrong = { ...whole, egressIPs: ['192.168.1.09', '192.168.1.9', '192.168.01.1'] };
    expect(findings(hostSubnet(wrong), { release: '4.16' }).map((f) => f.path)).toEqual(['egressIPs[0]', 'egressIPs[2]']);
  });
});

describe('IPv4 as OpenShift SDN reads it', () => {
  it.each(['10.0.0.1', '0.0.0.0', '255.255.255.255'])('%s is an address', (ip) => expect(ipv4Fault(ip)).toBeUndefined());
  it.each(['', '10.0.0', '10.0.0.01', '10.0.0.256', ' 10.0.0.1', '::1', '10.0.0.1/32'])('%j is none', (ip) =>
    expect(ipv4Fault(ip)).toBeDefined(),
  );
  it.each(['', '10.0.0.0', '10.0.0.0/33', '010.0.0.0/8', 'fd00::/8'])('%j is no network', (cidr) =>
    expect(cidrv4Fault(cidr)).toBeDefined(),
  );

  it('offers what it then takes', () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let i = 0; i < 300; i++) {
      const cidr = `${[0, 0, 0, 0].map(() => next(256)).join('.')}/${next(33)}`;
      const fault = cidrv4Fault(cidr);
      const offered = fault?.help.match(/\d+\.\d+\.\d+\.\d+\/\d+/g) ?? [cidr];
      expect(offered).toHaveLength(fault ? 2 : 1);
      for (const one of offered) expect(cidrv4Fault(one), `${cidr}: ${one}`).toBeUndefined();
    }
  });
});
