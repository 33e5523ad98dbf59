import { describe, expect, it } from 'vitest';
import { machineConfig } from '../../../src';
import { escapePath } from '../../../src/nodes/systemd/escape';
import { configOf } from './decoded';

/** A unit's lines without comments and blanks, which mean nothing to systemd. */
const linesOf = (contents: string | undefined): string[] =>
  (contents ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

interface Units {
  readonly systemd: { readonly units: readonly { readonly name: string; readonly enabled: boolean; readonly contents: string }[] };
}

const unitsOf = (props: Parameters<typeof configOf>[0]): { name: string; enabled: boolean; lines: string[] }[] =>
  (configOf(props) as Units).systemd.units.map(({ name, enabled, contents }) => ({ name, enabled, lines: linesOf(contents) }));

const version = '3.5.0';

describe('disks, arrays, volumes and filesystems', () => {
  it('are written as Ignition has them', () => {
    const storage = {
      disks: [{ device: '/dev/vdb', wipeTable: true, partitions: [{ label: 'var', number: 1, sizeMiB: 20000, startMiB: 0 }] }],
      raid: [{ name: 'data', level: 'raid1', devices: ['/dev/vdc', '/dev/vdd'] }],
      filesystems: [{ device: '/dev/disk/by-partlabel/var', path: '/var', format: 'xfs', mountOptions: ['defaults', 'prjquota'] }],
    };
    expect(configOf(storage)).toEqual({ ignition: { version }, storage });
  });
  it.each([
    ['TPM2', { clevis: { tpm2: true } }],
    ['Tang', { clevis: { threshold: 2, tang: [{ url: 'http://tang.example.com', thumbprint: 'REPLACE' }] } }],
    ['Crypto Express', { cex: { enabled: true } }],
    ['options', { options: ['--cipher', 'aes-xts-plain64'], openOptions: ['--perf-no_read_workqueue'], discard: true }],
  ])('encrypt with %s', (_, more) => {
    const luks = [{ name: 'data', device: '/dev/vdb', label: 'data', wipeVolume: true, ...more }];
    expect(configOf({ luks })).toEqual({ ignition: { version }, storage: { luks } });
  });
  it('encrypt with a key file', () => {
    const luks = [{ name: 'data', device: '/dev/vdb', keyFile: 'secret' }];
    expect(configOf({ luks })).toMatchObject({ storage: { luks: [{ name: 'data', keyFile: { holds: 'secret' } }] } });
  });
});

describe('a mount unit', () => {
  const device = '/dev/disk/by-partlabel/var-lib-data';
  const fsck = 'systemd-fsck@dev-disk-by\\x2dpartlabel-var\\x2dlib\\x2ddata.service';
  const fs = { device, path: '/var/lib/my-data', format: 'xfs', mountUnit: true };
  it('mounts what it is asked of', () => {
    expect(
      unitsOf({
        filesystems: [
          { ...fs, mountOptions: ['noatime', 'ro'] },
          { device: '/dev/vdx', format: 'ext4', path: '/var/x' },
        ],
      }),
    ).toEqual([
      {
        name: 'var-lib-my\\x2ddata.mount',
        enabled: true,
        lines: [
          '[Unit]',
          `Requires=${fsck}`,
          `After=${fsck}`,
          '[Mount]',
          'Where=/var/lib/my-data',
          `What=${device}`,
          'Type=xfs',
          'Options=noatime,ro',
          '[Install]',
          'RequiredBy=local-fs.target',
        ],
      },
    ]);
    expect(configOf({ filesystems: [fs] })).toMatchObject({
      storage: { filesystems: [{ device, path: '/var/lib/my-data', format: 'xfs' }] },
    });
    expect(JSON.stringify(configOf({ filesystems: [fs] }))).not.toContain('mountUnit');
  });
  it('waits for the network where Tang opens the volume below', () => {
    const luks = [{ name: 'data', device: '/dev/vdb', clevis: { tang: [{ url: 'http://tang.example.com', thumbprint: 'x' }] } }];
    for (const path of ['/dev/mapper/data', '/dev/disk/by-id/dm-name-data']) {
      const [unit] = unitsOf({ luks, filesystems: [{ ...fs, device: path }] });
      expect(unit?.lines).toContain('Options=_netdev');
      expect(unit?.lines).toContain('RequiredBy=remote-fs.target');
    }
    const [other] = unitsOf({ luks, filesystems: [fs] });
    expect(other?.lines).toContain('RequiredBy=local-fs.target');
  });
  it('takes swap', () => {
    expect(unitsOf({ filesystems: [{ device: '/dev/vdb', format: 'swap', mountUnit: true }] })).toEqual([
      { name: 'dev-vdb.swap', enabled: true, lines: ['[Swap]', 'What=/dev/vdb', '[Install]', 'RequiredBy=swap.target'] },
    ]);
  });
  it('gives way to what the user says of it', () => {
    const units = [
      { name: 'var-lib-my\\x2ddata.mount', enabled: false, dropins: [{ name: '10.conf', contents: '[Mount]\nTimeoutSec=9\n' }] },
      { name: 'a.service', contents: '' },
    ];
    const config = configOf({ filesystems: [fs], units });
    expect(config).toMatchObject({
      systemd: {
        units: [{ enabled: false, contents: expect.stringContaining('[Mount]'), dropins: [{ name: '10.conf' }] }, { name: 'a.service' }],
      },
    });
  });
  it('needs a format, and a path to mount at', () => {
    expect(() => configOf({ filesystems: [{ device: '/dev/vdb', path: '/var', mountUnit: true }] })).toThrow(/needs a format/);
    expect(() => configOf({ filesystems: [{ device: '/dev/vdb', format: 'xfs', mountUnit: true }] })).toThrow(/needs a path/);
  });
  it.each([
    ['/', '-'],
    ['/var/lib/containers', 'var-lib-containers'],
    ['/dev//sda/', 'dev-sda'],
    ['/.hidden/a.b', '\\x2ehidden-a.b'],
    ['/a b/ü', 'a\\x20b-\\xc3\\xbc'],
    ['/x:y_z', 'x:y_z'],
  ])('names %s as systemd-escape does: %s', (path, name) => expect(escapePath(path)).toBe(name));
});

const xfsRoot = (device: string): object => ({ device, format: 'xfs', label: 'root', wipeFilesystem: true });
const bootFs = { device: '/dev/md/md-boot', format: 'ext4', label: 'boot', wipeFilesystem: true };
const esp = (n: number): object => ({ device: `/dev/disk/by-partlabel/esp-${n}`, format: 'vfat', label: `esp-${n}`, wipeFilesystem: true });
const raid = ['boot', 'root'].map((label) => ({
  name: `md-${label}`,
  level: 'raid1',
  devices: [1, 2].map((n) => `/dev/disk/by-partlabel/${label}-${n}`),
  ...(label === 'boot' && { options: ['--metadata=1.0'] }),
}));
const guids = {
  bios: '21686148-6449-6E6F-744E-656564454649',
  esp: 'C12A7328-F81F-11D2-BA4B-00A0C93EC93B',
  prep: '9E1A2D38-C612-4316-AA26-8B49521E5A8B',
  reserved: '8DA63339-0007-60C0-C436-083AC8230908',
};
const mirror = { devices: ['/dev/vda', '/dev/vdb'] as const };
const disks = (first: [keyof typeof guids, number], second: [keyof typeof guids, number]): object[] =>
  ['/dev/vda', '/dev/vdb'].map((device, i) => ({
    device,
    wipeTable: true,
    partitions: [
      ...[first, second].map(([label, sizeMiB]) => ({ label: `${label}-${i + 1}`, sizeMiB, typeGuid: guids[label] })),
      { label: `boot-${i + 1}`, sizeMiB: 384 },
      { label: `root-${i + 1}` },
    ],
  }));

describe('a boot device', () => {
  it.each([
    ['x86_64', disks(['bios', 1], ['esp', 127]), [esp(1), esp(2)]],
    ['aarch64', disks(['reserved', 1], ['esp', 127]), [esp(1), esp(2)]],
    ['ppc64le', disks(['prep', 4], ['reserved', 1]), []],
  ] as const)('is mirrored: %s', (layout, partitioned, esps) => {
    expect(configOf({ bootDevice: { layout, mirror } })).toEqual({
      ignition: { version },
      storage: { disks: partitioned, raid, filesystems: [...esps, bootFs, xfsRoot('/dev/md/md-root')] },
    });
  });
  it('is encrypted by TPM2 and Tang', () => {
    const clevis = { tpm2: true, tang: [{ url: 'http://tang.example.com', thumbprint: 'x' }], threshold: 2 };
    expect(configOf({ bootDevice: { luks: clevis } })).toEqual({
      ignition: { version },
      storage: {
        luks: [{ name: 'root', label: 'luks-root', device: '/dev/disk/by-partlabel/root', wipeVolume: true, clevis }],
        filesystems: [xfsRoot('/dev/mapper/root')],
      },
    });
  });
  it('is encrypted on a mirror', () => {
    const config = configOf({ bootDevice: { mirror, luks: { tpm2: true, discard: true } } });
    expect(config).toMatchObject({
      storage: {
        raid,
        luks: [{ device: '/dev/md/md-root', discard: true, clevis: { tpm2: true } }],
        filesystems: [esp(1), esp(2), bootFs, xfsRoot('/dev/mapper/root')],
      },
    });
  });
  it.each([
    [{ layout: 's390x-eckd', luks: { device: '/dev/dasda', cex: true } }, '/dev/dasda2'],
    [{ layout: 's390x-zfcp', luks: { device: '/dev/sda', cex: true } }, '/dev/sda4'],
    [{ layout: 's390x-virt', luks: { cex: true } }, '/dev/disk/by-partlabel/root'],
  ] as const)('is encrypted by a Crypto Express card, which the kernel has to be told: %j', (bootDevice, device) => {
    const { spec } = machineConfig({ name: 'cex', role: 'master', bootDevice, kernelArguments: ['audit=1'] }, '4.19');
    expect(spec?.kernelArguments).toEqual(['audit=1', 'rd.luks.key=/etc/luks/cex.key']);
    expect(spec?.config?.storage).toEqual({
      luks: [{ name: 'root', label: 'luks-root', device, wipeVolume: true, cex: { enabled: true } }],
      filesystems: [xfsRoot('/dev/mapper/root')],
    });
  });
  it('leaves an argument alone that is there already', () => {
    const kernelArguments = ['rd.luks.key=/etc/luks/cex.key'];
    const { spec } = machineConfig({
      name: 'cex',
      role: 'master',
      bootDevice: { layout: 's390x-virt', luks: { cex: true } },
      kernelArguments,
    });
    expect(spec?.kernelArguments).toEqual(kernelArguments);
  });
  it('takes changes of the user: fields, partitions and options of the same name, and more of each', () => {
    const config = configOf({
      bootDevice: { mirror },
      disks: [
        { device: '/dev/vda', partitions: [{ label: 'root-1', sizeMiB: 10240 }, { label: 'data-1' }] },
        { device: '/dev/vdc', wipeTable: true },
      ],
      raid: [{ name: 'md-root', level: 'raid1', devices: ['/dev/vdz'], options: ['--verbose'] }],
      filesystems: [{ device: '/dev/md/md-root', format: 'xfs', wipeFilesystem: false }],
    });
    expect(config).toMatchObject({
      storage: {
        disks: [
          {
            device: '/dev/vda',
            partitions: [
              { label: 'bios-1' },
              { label: 'esp-1' },
              { label: 'boot-1' },
              { label: 'root-1', sizeMiB: 10240 },
              { label: 'data-1' },
            ],
          },
          { device: '/dev/vdb' },
          { device: '/dev/vdc', wipeTable: true },
        ],
        raid: [{ name: 'md-boot' }, { name: 'md-root', devices: [...(raid[1]?.devices ?? []), '/dev/vdz'], options: ['--verbose'] }],
        filesystems: [esp(1), esp(2), bootFs, { ...xfsRoot('/dev/md/md-root'), wipeFilesystem: false }],
      },
    });
  });
  it('that asks for nothing changes nothing', () => {
    expect(configOf({ bootDevice: { layout: 'x86_64' } })).toEqual({ ignition: { version } });
  });
});

describe('FIPS', () => {
  const luks = [{ name: 'data', device: '/dev/vdb' }];
  const cipher = ['--cipher', 'aes-cbc-essiv:sha256'];
  it.each(['4.12', '4.16', '4.19'] as const)('gives every volume of %s a cipher that it allows', (release) => {
    const config = configOf(
      { fips: true, luks: [...luks, { name: 'b', device: '/dev/vdc', options: ['--pbkdf', 'x'] }], bootDevice: { luks: { tpm2: true } } },
      release,
    );
    expect(config).toMatchObject({
      storage: { luks: [{ name: 'root', options: cipher }, { options: cipher }, { options: ['--pbkdf', 'x', ...cipher] }] },
    });
  });
  it.each([[['--cipher', 'x']], [['--cipher=x']], [['-c', 'x']]])('leaves a chosen cipher alone: %j', (options) => {
    expect(configOf({ fips: true, luks: [{ ...luks[0], name: 'data', options }] }, '4.16')).toMatchObject({
      storage: { luks: [{ options }] },
    });
  });
  it('changes no volume from 4.20 on, nor without FIPS', () => {
    expect(configOf({ fips: true, luks }, '4.20')).toMatchObject({ storage: { luks } });
    expect(configOf({ luks }, '4.16')).toMatchObject({ storage: { luks } });
  });
});

describe('what only the first boot looks at', () => {
  it('is written beside the version', () => {
    const ignition = { proxy: { httpProxy: 'http://proxy.example.com' }, timeouts: { httpTotal: 60 } };
    expect(configOf({ ignition })).toEqual({ ignition: { ...ignition, version } });
  });
});
