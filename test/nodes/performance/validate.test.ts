import { describe, expect, it } from 'vitest';
import { type Release, releases } from '../../../src/core/target';
import { profileSpec } from '../../../src/nodes/performance/profile';
import { validateProfile } from '../../../src/nodes/performance/validate';

const cpu = { isolated: '4-15', reserved: '0-3' };
const nodeSelector = { 'node-role.kubernetes.io/worker-cnf': '' };

/** What is wrong with a spec that is fine but for the fields given, as `code path`. */
function problems(fields: object, release: Release = '4.22', { version = 'v2', inCluster = true } = {}): string[] {
  const manifest = {
    apiVersion: `performance.openshift.io/${version}`,
    kind: 'PerformanceProfile',
    spec: { cpu, nodeSelector, ...fields },
  };
  return validateProfile(profileSpec(manifest), { release, inCluster }).map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
}

/** A generator of whole numbers below a bound, always the same for one seed. */
function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

describe('a profile with CPU sets and a role', () => {
  it.each(releases)('is taken in %s', (release) => expect(problems({}, release)).toEqual([]));
  it('is not there without a spec', () => {
    const manifest = { apiVersion: 'performance.openshift.io/v2', kind: 'PerformanceProfile', spec: null };
    const codes = validateProfile(profileSpec(manifest), { release: '4.22', inCluster: true }).map(({ code }) => code);
    expect(codes).toEqual(['cpu-set', 'cpu-set', 'selector']);
  });
});

describe('CPU sets', () => {
  it.each([' 1', '0-', '-1', '3-1', '1,,2', '0-3-5', 'all', '0x1', '1.0'])('%j is none', (isolated) => {
    expect(problems({ cpu: { reserved: '0', isolated } })).toEqual(['cpu-set cpu.isolated']);
  });
  it.each(['4', '4-4', '04-6', '+4', '4,4'])('%j is one', (isolated) => {
    expect(problems({ cpu: { reserved: '0', isolated } })).toEqual([]);
  });
  it('may be empty where they may be missing', () => {
    expect(problems({ cpu: { ...cpu, offlined: '', shared: '' } })).toEqual([]);
    expect(problems({ cpu: { isolated: '', reserved: '' } })).toEqual(['cpu-set cpu.reserved', 'cpu-set cpu.isolated']);
    expect(problems({ cpu: { isolated: null, reserved: '0' } })).toEqual(['cpu-set cpu.isolated']);
  });
  it('overlap exactly where they share a CPU', () => {
    const below = seeded(7);
    const names = ['reserved', 'isolated', 'offlined', 'shared'];
    for (let round = 0; round < 300; round++) {
      const sets = names.map(() => Array.from({ length: 1 + below(3) }, () => below(16)));
      const shared = names.filter((_, i) => sets.slice(0, i).some((before) => before.some((one) => sets[i]?.includes(one))));
      const found = problems({ cpu: Object.fromEntries(names.map((name, i) => [name, sets[i]?.join(',')])) });
      expect([...new Set(found)]).toEqual(shared.map((name) => `cpu-overlap cpu.${name}`));
    }
  });
});

describe('selectors', () => {
  const both = { machineConfigLabel: {}, machineConfigPoolSelector: {} };
  it.each([[{}], [{ realtime: '' }], [{ 'a/b/c': '' }]])('%j tells no role', (selector) => {
    expect(problems({ nodeSelector: selector }, '4.17')).toEqual(['selector nodeSelector']);
    expect(problems({ nodeSelector: selector, ...both }, '4.17')).toEqual([]);
    expect(problems({ nodeSelector: selector, machineConfigLabel: {} }, '4.17')).toEqual(['selector nodeSelector']);
  });
  it('have one label', () => {
    const two = { 'a/b': '', 'a/c': '' };
    expect(problems({ nodeSelector: two })).toEqual(['selector nodeSelector']);
    expect(problems({ machineConfigLabel: two })).toEqual(['selector machineConfigLabel']);
    expect(problems({ machineConfigPoolSelector: two })).toEqual(['selector machineConfigPoolSelector']);
  });
  it('list nodes since 4.18, where there is an API server to ask', () => {
    const selector = { 'node-role.kubernetes.io/worker': 'a/b' };
    expect(problems({ nodeSelector: selector }, '4.17')).toEqual([]);
    expect(problems({ nodeSelector: selector }, '4.18')).toEqual(['selector nodeSelector.node-role.kubernetes.io/worker']);
    expect(problems({ nodeSelector: selector }, '4.18', { inCluster: false })).toEqual([]);
  });
});

describe('huge pages', () => {
  const page = (size: string, node?: number | null) => ({ size, count: 1, node });
  it.each([
    ['2M', '4.12', true],
    ['1G', '4.22', true],
    ['32M', '4.17', false],
    ['32M', '4.18', true],
    ['64k', '4.22', true],
    ['64K', '4.22', false],
    ['1Gi', '4.22', false],
    ['', '4.22', false],
  ] as const)('of %s in %s: %s', (size, release, fine) => {
    const found = problems({ hugepages: { defaultHugepagesSize: size, pages: [page(size)] } }, release);
    const refused = ['hugepages-size hugepages.defaultHugepagesSize', 'hugepages-size hugepages.pages.0.size'];
    expect(found).toEqual(fine ? [] : refused);
  });
  it('need a default size since 4.21', () => {
    expect(problems({ hugepages: { pages: [page('1G')] } }, '4.20')).toEqual([]);
    expect(problems({ hugepages: { pages: [page('1G')] } }, '4.21')).toEqual(['hugepages-size hugepages.pages']);
    expect(problems({ hugepages: { pages: [] } }, '4.21')).toEqual([]);
  });
  it('are listed once for a size and node', () => {
    const pages = [page('1G'), page('1G', 0), page('2M', 0), page('1G', 1)];
    expect(problems({ hugepages: { defaultHugepagesSize: '1G', pages } })).toEqual([]);
    const again = [...pages, page('1G', 0), page('1G', null)];
    const found = problems({ hugepages: { defaultHugepagesSize: '1G', pages: again } });
    expect(found).toEqual(['hugepages-duplicate hugepages.pages.4', 'hugepages-duplicate hugepages.pages.5']);
  });
  it('are those that the page size of the kernel makes possible', () => {
    const wrong = ['kernel-page-size hugepages.defaultHugepagesSize'];
    expect(problems({ hugepages: { defaultHugepagesSize: '512M' } })).toEqual(wrong);
    expect(problems({ kernelPageSize: '64k', hugepages: { defaultHugepagesSize: '512M' } })).toEqual([]);
    expect(problems({ kernelPageSize: '64k', hugepages: { defaultHugepagesSize: '1G' } })).toEqual(wrong);
  });
});

describe('the page size of the kernel', () => {
  it.each([
    ['4k', true, []],
    ['64k', false, []],
    ['64k', true, ['kernel-page-size kernelPageSize']],
    ['5k', false, ['kernel-page-size kernelPageSize']],
  ])('%s, real time %s', (kernelPageSize, enabled, expected) => {
    expect(problems({ kernelPageSize, realTimeKernel: { enabled } })).toEqual(expected);
  });
});

describe('tuning', () => {
  it.each(['none', 'best-effort', 'restricted', 'single-numa-node'])('%s is a topology policy', (topologyPolicy) => {
    expect(problems({ numa: { topologyPolicy } })).toEqual([]);
  });
  it.each(['', 'None', 'single-numa'])('%j is none', (topologyPolicy) => {
    expect(problems({ numa: { topologyPolicy } })).toEqual(['topology-policy numa.topologyPolicy']);
  });
  it.each([
    ['0x1', true],
    ['0x1aF4', true],
    ['0X1af4', false],
    ['0x', false],
    ['0x1af4f', false],
    ['1af4', false],
    ['', false],
  ])('%j is a vendor: %s', (vendorID, fine) => {
    expect(problems({ net: { devices: [{ vendorID }] } })).toEqual(fine ? [] : ['net-device net.devices.0.vendorID']);
  });
  it('a device needs its vendor, an interface its name', () => {
    expect(problems({ net: { devices: [{}, { deviceID: '0x1' }] } })).toEqual(['net-device net.devices.1.deviceID']);
    expect(problems({ net: { devices: [{ interfaceName: '' }] } })).toEqual(['net-device net.devices.0.interfaceName']);
  });
  it('hints go together', () => {
    const hints = (workloadHints: object, more: object = {}) => problems({ workloadHints, ...more });
    expect(hints({ realTime: false })).toEqual([]);
    expect(hints({ realTime: null }, { realTimeKernel: { enabled: true } })).toEqual([]);
    expect(hints({ realTime: false }, { realTimeKernel: { enabled: true } })).toEqual(['workload-hints workloadHints.realTime']);
    expect(hints({ highPowerConsumption: true, perPodPowerManagement: true })).toEqual([
      'workload-hints workloadHints.highPowerConsumption',
    ]);
    expect(hints({ mixedCpus: true }, { cpu: { ...cpu, shared: '' } })).toEqual(['workload-hints workloadHints.mixedCpus']);
    expect(hints({ mixedCpus: true }, { cpu: { ...cpu, shared: '16' } })).toEqual([]);
  });
  it.each([
    [{}, ['cpu-frequency hardwareTuning']],
    [{ isolatedCpuFreq: 1, reservedCpuFreq: null }, ['cpu-frequency hardwareTuning']],
    [{ isolatedCpuFreq: 0, reservedCpuFreq: 1 }, ['cpu-frequency hardwareTuning.isolatedCpuFreq']],
    [{ isolatedCpuFreq: 1, reservedCpuFreq: -1 }, []],
    [null, []],
  ])('frequencies %j', (hardwareTuning, expected) => expect(problems({ hardwareTuning })).toEqual(expected));
});

describe('older versions', () => {
  it('lose on the way to v2 what nobody checks then', () => {
    const fields = { hardwareTuning: {}, workloadHints: { mixedCpus: true }, cpu: { ...cpu, offlined: 'none' } };
    expect(problems(fields).length).toBe(3);
    expect(problems(fields, '4.22', { version: 'v1' })).toEqual([]);
  });
  it.each(['v1', 'v1alpha1'])('%s is checked for the rest', (version) => {
    const fields = { cpu: { isolated: '0' }, numa: { topologyPolicy: 'x' }, net: { devices: [{ deviceID: '0x1' }] } };
    const expected = ['cpu-set cpu.reserved', 'topology-policy numa.topologyPolicy', 'net-device net.devices.0.deviceID'];
    expect(problems(fields, '4.22', { version })).toEqual(expected);
  });
});
