import { describe, expect, it } from 'vitest';
import { decodeKubeletConfig } from '../../../src/nodes/kubelet/decode';
import { coercedText } from '../../../src/nodes/kubelet/scalars';
import { places, typeOf } from './support';

const decode = (value: unknown, coerce = true) => decodeKubeletConfig(value, typeOf('4.22'), { coerce });

describe('decoding spec.kubeletConfig', () => {
  it('drops fields that no type has, at any depth', () => {
    const { config, dropped } = decode({ maxPod: 1, authentication: { x509: { ca: 'x' } } });
    expect(config).toEqual({});
    expect(dropped.map((path) => path.join('.'))).toEqual(['kubeletConfig.authentication.x509.ca', 'kubeletConfig.maxPod']);
  });

  it('takes names in any case', () => {
    const { config, renamed } = decode({ cpuCfsQuota: false });
    expect(config).toEqual({ cpuCFSQuota: false });
    expect(renamed).toEqual([{ path: ['kubeletConfig', 'cpuCfsQuota'], name: 'cpuCFSQuota' }]);
  });

  it('lets the spelling that sorts last win, and fills maps further', () => {
    const { config } = decode({ maxpods: 2, maxPods: 1, systemReserved: { cpu: '1' }, systemreserved: { memory: '1Gi' } });
    expect(config).toEqual({ maxPods: 2, systemReserved: { cpu: '1', memory: '1Gi' } });
  });

  it.each([
    [{ maxPods: '250' }, 'maxPods'],
    [{ maxPods: 2.5 }, 'maxPods'],
    [{ maxPods: 2 ** 31 }, 'maxPods'],
    [{ podPidsLimit: 1e20 }, 'podPidsLimit'],
    [{ logging: { verbosity: -1 } }, 'logging/verbosity'],
    [{ protectKernelDefaults: 'true' }, 'protectKernelDefaults'],
    [{ syncFrequency: 10 }, 'syncFrequency'],
    [{ syncFrequency: '' }, 'syncFrequency'],
    [{ syncFrequency: null }, 'syncFrequency'],
    [{ evictionHard: [] }, 'evictionHard'],
    [{ evictionHard: { 'memory.available': [1] } }, 'evictionHard/memory.available'],
    [{ clusterDNS: '1.2.3.4' }, 'clusterDNS'],
    [{ authorization: { webhook: 'x' } }, 'authorization/webhook'],
    [{ reservedMemory: [{ limits: { memory: '1x' } }] }, 'reservedMemory/0/limits/memory'],
    [{ registerWithTaints: [{ timeAdded: 'now' }] }, 'registerWithTaints/0/timeAdded'],
  ])('refuses %j', (value, place) => {
    expect(places(decode(value).problems)).toEqual([`kubeletConfig/${place}`]);
  });

  it.each(['x', [], 1, true])('refuses %j as a whole', (value) => {
    expect(places(decode(value).problems)).toEqual(['kubeletConfig']);
  });

  it('takes null for pointers, lists, maps, structs and plain scalars as nothing set', () => {
    const { config, problems } = decode({
      maxPods: null,
      evictionHard: null,
      authentication: null,
      cpuCFSQuotaPeriod: null,
      clusterDNS: null,
    });
    expect(problems).toEqual([]);
    expect(config).toEqual({});
  });

  it('makes text of scalars where text belongs, where YAML is tried after JSON', () => {
    const value = { cpuManagerPolicy: 5, systemReserved: { cpu: 1, memory: true } };
    expect(decode(value).config).toEqual({ cpuManagerPolicy: '5', systemReserved: { cpu: '1', memory: 'true' } });
    expect(decode(value, false).problems).toHaveLength(3);
  });

  it.each([
    [0.5, '0.5'],
    [100000000, '100000000'],
    [1234567.5, '1.2345675e+06'],
    [0.00001, '1e-05'],
    [1e20, '1e+20'],
    [9007199254740992, '9007199254740992'],
  ])('prints %d as Go does', (value, text) => {
    expect(coercedText(value)).toBe(text);
  });

  it('keeps a zero only where a pointer tells it from nothing', () => {
    expect(decode({ maxPods: 0, podPidsLimit: 0, runOnce: false, cpuCFSQuota: false }).config).toEqual({
      podPidsLimit: 0,
      cpuCFSQuota: false,
    });
  });
});
