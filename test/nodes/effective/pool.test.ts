import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../../src/core/target';
import { effectivePool, explainPool, type Rendered } from '../../../src/nodes/effective/pool';
import { printPool } from '../../../src/nodes/effective/pool-print';
import { file, ignition, machineConfig, objects, snapshotOf } from './snapshot';

const pool = (name: string, text: string, release?: Release) => effectivePool(snapshotOf(text, release), name);

function rendered(name: string, text: string, release?: Release): Rendered {
  const found = pool(name, text, release);
  if (!('machineConfig' in found)) throw new Error(found.error);
  return found;
}

describe('which MachineConfigs a pool takes', () => {
  const text = objects(
    machineConfig('99-worker', 'worker', {}),
    machineConfig('50-infra', 'infra', {}),
    machineConfig('9-infra', 'infra', {}),
    machineConfig('10-infra', 'infra', {}),
    machineConfig('00-master', 'master', {}),
    machineConfig('B-worker', 'worker', {}),
    machineConfig('a-worker', 'worker', {}),
  );
  it('in a custom pool those of worker first, each by the bytes of their names', () => {
    expect(rendered('infra', text).order).toEqual(['99-worker', 'B-worker', 'a-worker', '10-infra', '50-infra', '9-infra']);
  });
  it('before 4.15 all by their names alone', () => {
    const order = ['10-infra', '50-infra', '9-infra', '99-worker', 'B-worker', 'a-worker'];
    expect(rendered('infra', text, '4.14').order).toEqual(order);
    expect(rendered('infra', text, '4.15').order).not.toEqual(order);
  });
  it('in the pools of the operator those of the role', () => {
    expect(rendered('worker', text).order).toEqual(['99-worker', 'B-worker', 'a-worker']);
    expect(rendered('master', text).order).toEqual(['00-master']);
  });
  it('in a declared pool those that its selector matches', () => {
    const declared = (spec: string): string => `${text}
---
apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfigPool
metadata: {name: edge}
spec: ${spec}
`;
    const own = '{machineConfigSelector: {matchLabels: {machineconfiguration.openshift.io/role: master}}}';
    expect(rendered('edge', declared(own)).order).toEqual(['00-master']);
    expect(pool('edge', declared('{machineConfigSelector: {}}'))).toMatchObject({ error: expect.stringContaining('empty') });
    expect(pool('edge', declared('{paused: true}'))).toMatchObject({ error: expect.stringContaining('no machineConfigSelector') });
    const none = '{machineConfigSelector: {matchLabels: {tier: edge}}}';
    expect(pool('edge', declared(none))).toMatchObject({ error: expect.stringContaining('no MachineConfig') });
  });
  it('none, where there are only those of the templates', () => {
    expect(rendered('worker', '', '4.16')).toEqual({
      order: [],
      machineConfig: {
        config: { ignition: { version: '3.4.0' } },
        kernelArguments: [],
        extensions: [],
        fips: false,
        kernelType: 'default',
      },
    });
  });
});

describe('what a pool renders', () => {
  it('adds up arguments and extensions, and takes the last kernel and image', () => {
    const text = objects(
      machineConfig('1', 'worker', { kernelArguments: ['nosmt'], extensions: ['usbguard'], kernelType: 'realtime', osImageURL: 'a@x' }),
      machineConfig('2', 'worker', { kernelArguments: ['nosmt', 'audit=0'], fips: true, kernelType: 'default', osImageURL: 'b@y' }),
      machineConfig('3', 'worker', { osImageURL: '' }),
    );
    expect(rendered('worker', text).machineConfig).toMatchObject({
      kernelArguments: ['nosmt', 'nosmt', 'audit=0'],
      extensions: ['usbguard'],
      kernelType: 'realtime',
      fips: true,
      osImageURL: 'b@y',
    });
  });
  it('passes over the image of a MachineConfig that an operator generated', () => {
    const generated = JSON.parse(machineConfig('9', 'worker', { osImageURL: 'c@z' }));
    generated.metadata.annotations = { 'machineconfiguration.openshift.io/generated-by-controller-version': 'abc' };
    expect(rendered('worker', JSON.stringify(generated)).machineConfig.osImageURL).toBeUndefined();
  });
  it.each([
    ['4.12', '3.2.0'],
    ['4.13', '3.2.0'],
    ['4.14', '3.4.0'],
    ['4.19', '3.5.0'],
  ] as const)('%s renders spec %s and files that overwrite', (release, version) => {
    const found = rendered('worker', machineConfig('1', 'worker', file('/a', { contents: { source: 'data:,x' } })), release);
    expect(found.machineConfig.config.ignition.version).toBe(version);
    expect(found.machineConfig.config.storage?.files).toEqual([{ path: '/a', overwrite: true, contents: { source: 'data:,x' } }]);
  });
  it('does not keep an earlier compression, even for a file that says nothing of its contents', () => {
    const packed = { compression: 'gzip', source: `data:;base64,${gzipSync('x').toString('base64')}` };
    const text = objects(
      machineConfig('1', 'worker', file('/a', { contents: packed })),
      machineConfig('2', 'worker', file('/a', { mode: 420 })),
    );
    expect(rendered('worker', text).machineConfig.config.storage?.files?.[0]?.contents).toEqual({ source: packed.source });
    expect(
      rendered('worker', machineConfig('1', 'worker', file('/a', { contents: packed }))).machineConfig.config.storage?.files?.[0]?.contents,
    ).toEqual(packed);
  });
  it('moves kernel arguments of spec 3.3 to the MachineConfig in 4.13, and keeps them later', () => {
    const text = machineConfig('1', 'worker', {
      ...ignition({ kernelArguments: { shouldExist: ['debug'] } }, '3.3.0'),
      kernelArguments: ['nosmt'],
    });
    expect(rendered('worker', text, '4.13').machineConfig.kernelArguments).toEqual(['nosmt', 'debug']);
    expect(rendered('worker', text, '4.14').machineConfig.config.kernelArguments).toEqual({ shouldExist: ['debug'] });
  });
});

describe('what fails', () => {
  it.each<[string, string]>([
    ['a source that is no URL', machineConfig('bad', 'worker', file('/a', { contents: { source: 'data:,a b' } }))],
    ['an extension that does not exist', machineConfig('bad', 'worker', { ...ignition({}), extensions: ['nothing'] })],
    ['a kernel that does not exist', machineConfig('bad', 'worker', { kernelType: 'fast' })],
    ['a value that the API server refuses', machineConfig('bad', 'worker', { fips: 'no' })],
  ])('%s, and names the MachineConfig', (_, text) => {
    expect(pool('worker', text)).toEqual({ error: expect.stringContaining('MachineConfig bad') });
  });
  it('the source of the kernel modules beside another kernel', () => {
    const text = objects(
      machineConfig('1', 'worker', { extensions: ['kernel-devel'] }),
      machineConfig('2', 'worker', { kernelType: 'realtime' }),
    );
    expect(pool('worker', text)).toEqual({ error: expect.stringContaining('kernel-devel') });
  });
  it('what is too large to be stored, from 4.22 on', () => {
    const text = ['1', '2'].map((name) =>
      machineConfig(name, 'worker', file(`/${name}`, { contents: { source: `data:,${'x'.repeat(800_000)}` } })),
    );
    expect(pool('worker', objects(...text), '4.22')).toMatchObject({ error: expect.stringContaining('bytes') });
    expect(pool('worker', objects(...text), '4.21')).not.toHaveProperty('error');
  });
});

describe('--explain', () => {
  const text = objects(
    machineConfig('1', 'worker', {
      ...ignition({
        storage: { files: [{ path: '/a', mode: 420, contents: { source: 'data:,x', compression: '' } }] },
        systemd: { units: [{ name: 'a.service', enabled: true, contents: '[Unit]' }] },
      }),
      kernelArguments: ['nosmt'],
    }),
    machineConfig(
      '2',
      'worker',
      ignition({ storage: { files: [{ path: '/a', mode: 384 }] }, systemd: { units: [{ name: 'a.service', enabled: false }] } }),
    ),
  );
  it('tells which MachineConfig each field comes from', () => {
    const found = explainPool(snapshotOf(text), 'worker');
    expect('explain' in found && found.explain).toEqual([
      { what: 'kernelArguments', name: '', from: [{ machineConfig: '1', sets: ['nosmt'], overridden: [] }] },
      {
        what: 'file',
        name: '/a',
        from: [
          { machineConfig: '1', sets: ['contents.source'], overridden: ['contents.compression', 'mode'] },
          { machineConfig: '2', sets: ['mode', 'contents.compression'], overridden: [] },
        ],
      },
      {
        what: 'unit',
        name: 'a.service',
        from: [
          { machineConfig: '1', sets: ['contents'], overridden: ['enabled'] },
          { machineConfig: '2', sets: ['enabled'], overridden: [] },
        ],
      },
    ]);
  });
  it('prints it for people', () => {
    expect(printPool(explainPool(snapshotOf(text), 'worker'))).toContain('      1: contents; overridden: enabled');
  });
});

it('300 MachineConfigs of 100 files each render in seconds', () => {
  const body = 'some line of a configuration file\n'.repeat(3);
  const text = Array.from({ length: 300 }, (_, m) =>
    machineConfig(`50-${m}`, 'worker', {
      config: {
        ignition: { version: '3.2.0' },
        storage: {
          files: Array.from({ length: 100 }, (__, f) => ({
            path: `/etc/app-${m}/${f}.conf`,
            mode: 420,
            contents: { source: `data:text/plain;charset=utf-8;base64,${Buffer.from(`${body}${m} ${f}`).toString('base64')}` },
          })),
        },
      },
    }),
  );
  const snapshot = snapshotOf(text.join('\n'), '4.21');
  const start = process.cpuUsage();
  const found = effectivePool(snapshot, 'worker');
  const { user, system } = process.cpuUsage(start);
  expect('machineConfig' in found && found.machineConfig.config.storage?.files).toHaveLength(30_000);
  // About half a second of one processor; the bound is for slow machines.
  expect((user + system) / 1e6).toBeLessThan(6);
});
