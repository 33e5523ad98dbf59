import { describe, expect, it } from 'vitest';
import {
  chrony,
  kernelModules,
  kubeletConfig,
  lowLatency,
  machineConfig,
  performanceProfile,
  registries,
  selinuxBooleans,
  swap,
  swapFile,
  sysctls,
  systemReserved,
} from '../../../src';
import type { Manifest } from '../../../src/core/manifest';
import type { Release } from '../../../src/core/target';
import { findings } from '../../support/judge';

const said = (manifest: Manifest, release: Release = '4.18'): string[] =>
  findings(JSON.stringify(manifest), { release })
    .filter((f) => f.level !== 'info')
    .map((f) => f.rule);

describe('presets', () => {
  it('give way to the user’s own props', () => {
    expect(machineConfig({ ...chrony({ role: 'worker', servers: ['a'] }), name: 'mine', role: 'infra' }).metadata).toEqual({
      name: 'mine',
      labels: { 'machineconfiguration.openshift.io/role': 'infra' },
    });
  });
  it.each([
    ['selinuxBooleans', machineConfig(selinuxBooleans({ role: 'worker', booleans: { a: true, b: false } }))],
    ['chrony', machineConfig(chrony({ role: 'worker', servers: ['a', 'b'] }))],
    [
      'registries',
      machineConfig(registries({ role: 'worker', registries: [{ location: 'a', insecure: true, mirrors: [{ location: 'b' }] }] })),
    ],
    ['sysctls', machineConfig(sysctls({ role: 'worker', sysctls: { 'vm.swappiness': 10 } }))],
    ['kernelModules', machineConfig(kernelModules({ role: 'worker', load: ['sctp'], blacklist: ['a'], options: { a: 'b=1' } }))],
    ['swapFile', machineConfig(swapFile({ role: 'worker', sizeMiB: 1024 }))],
    ['swap', kubeletConfig(swap({ release: '4.18', pool: 'worker' }))],
    ['lowLatency', performanceProfile(lowLatency({ role: 'worker', reserved: '0-1', isolated: '2-7', pages1Gi: 2, realTime: true }))],
  ])('%s draws no warning', (_, manifest) => expect(said(manifest)).toEqual([]));
});

describe('swap', () => {
  it.each(['4.21', '4.22'] as const)('cannot be set by users in %s', (release) => {
    expect(() => swap({ release, pool: 'worker' })).toThrow(/sets failSwapOn and swapBehavior itself/);
  });
  it('is unlimited up to 4.16', () => {
    expect(swap({ release: '4.16', pool: 'worker', behavior: 'UnlimitedSwap' }).config?.memorySwap).toEqual({
      swapBehavior: 'UnlimitedSwap',
    });
    expect(() => swap({ release: '4.17', pool: 'worker', behavior: 'UnlimitedSwap' })).toThrow(/no UnlimitedSwap/);
  });
});

describe('systemReserved', () => {
  it.each([
    [4, 8, '500m', '1Gi'],
    [16, 64, '500m', '4Gi'],
    [64, 256, '820m', '10Gi'],
  ])('of %d CPUs and %d GiB', (cpus, memoryGi, cpu, memory) => {
    expect(systemReserved({ pool: 'worker', cpus, memoryGi }).config?.systemReserved).toEqual({ cpu, memory });
  });
});
