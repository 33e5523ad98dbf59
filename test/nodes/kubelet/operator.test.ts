import { describe, expect, it } from 'vitest';
import { configured, model, places } from './support';

describe('what the machine-config operator refuses', () => {
  it.each([
    [{ cgroupDriver: 'systemd' }, 'cgroupDriver'],
    [{ clusterDNS: ['1.2.3.4'] }, 'clusterDNS'],
    [{ clusterdomain: 'x' }, 'clusterdomain'],
    [{ featureGates: { A: true } }, 'featureGates'],
    [{ staticPodPath: '/x' }, 'staticPodPath'],
    [{ failSwapOn: false }, 'failSwapOn'],
    [{ memorySwap: { swapBehavior: 'NoSwap' } }, 'memorySwap/swapBehavior'],
    [{ systemReservedCgroup: '/a', systemCgroups: '/b' }, 'systemReservedCgroup'],
    [{ systemReservedCgroup: '/a' }, 'systemReservedCgroup'],
  ])('refuses %j', (kubeletConfig, place) => {
    const { accepted, operatorProblems, kubeletConf } = configured(kubeletConfig);
    expect(accepted).toBe(false);
    expect(places(operatorProblems)).toEqual([`kubeletConfig/${place}`]);
    expect(kubeletConf?.()).toBeUndefined();
  });

  it('lets empty values of such fields pass', () => {
    expect(configured({ cgroupDriver: '', clusterDNS: [], featureGates: {}, memorySwap: {}, staticPodPath: '' }).accepted).toBe(true);
  });

  it('leaves swap to the user before 4.21', () => {
    expect(configured({ failSwapOn: false }, { release: '4.20' }).accepted).toBe(true);
    expect(configured({ failSwapOn: false }, { release: '4.21' }).accepted).toBe(false);
  });

  it.each([
    [0, '4.22', true],
    [0, '4.21', false],
    [10, '4.12', true],
    [11, '4.22', false],
    [-1, '4.22', false],
  ] as const)('log level %d on %s', (logLevel, release, accepted) => {
    expect(model({ logLevel }, { release }).accepted).toBe(accepted);
  });

  it('refuses automatic sizing beside reservations', () => {
    expect(model({ autoSizingReserved: true, kubeletConfig: { systemReserved: { pid: '1' } } }).accepted).toBe(false);
    expect(model({ autoSizingReserved: false, kubeletConfig: { systemReserved: { pid: '1' } } }).accepted).toBe(true);
    expect(model({ autoSizingReserved: true, kubeletConfig: { systemReserved: {} } }).accepted).toBe(true);
  });

  it('refuses selectors that no label can satisfy', () => {
    const { operatorProblems } = model({ machineConfigPoolSelector: { matchLabels: { a: ' b' } } });
    expect(places(operatorProblems)).toEqual(['machineConfigPoolSelector/matchLabels/a']);
  });

  it('takes numbers as text only from 4.20 on', () => {
    expect(configured({ systemReserved: { cpu: 1 } }, { release: '4.20' }).accepted).toBe(true);
    expect(configured({ systemReserved: { cpu: 1 } }, { release: '4.19' }).accepted).toBe(false);
  });

  it('takes a spec without a configuration', () => {
    expect(model(undefined).accepted).toBe(true);
    expect(model({ kubeletConfig: null }).accepted).toBe(true);
  });
});
