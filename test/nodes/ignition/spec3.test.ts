import { describe, expect, test } from 'vitest';
import { parseIgnition } from '../../../src/nodes/ignition/parse';
import { errorsOf, judge, spec } from './help';

const sha = (name: string, digits: number): string => `${name}-${'0'.repeat(digits)}`;
const storage = (section: object, version = '3.5.0'): object => spec(version, { storage: section });
const disk = (...partitions: object[]): object => storage({ disks: [{ device: '/dev/sda', partitions }] });
const contents = (resource: object, version = '3.5.0'): object => storage({ files: [{ path: '/a', contents: resource }] }, version);
const volume = (luks: object, version = '3.5.0'): object => storage({ luks: [{ name: 'n', device: '/dev/a', ...luks }] }, version);

type Row = [string, object, string[]];

const nodes: Row[] = [
  ['clean paths', storage({ files: [{ path: '/a' }], directories: [{ path: '/b' }], links: [{ path: '/c', target: 'x' }] }), []],
  ['a relative path', storage({ files: [{ path: 'a' }] }), ['path storage.files.0.path']],
  ['a path with a slash at its end', storage({ directories: [{ path: '/a/' }] }), ['path storage.directories.0.path']],
  ['a path with a space', storage({ files: [{ path: '/a b' }] }), []],
  ['a mode below 0', storage({ files: [{ path: '/a', mode: -1 }] }), ['file-mode storage.files.0.mode']],
  ['a mode above 0o7777', storage({ directories: [{ path: '/a', mode: 4096 }] }), ['file-mode storage.directories.0.mode']],
  ['a sticky file', storage({ files: [{ path: '/a', mode: 0o1777 }] }), ['file-mode storage.files.0.mode']],
  ['a sticky directory', storage({ directories: [{ path: '/a', mode: 0o1777 }] }), []],
  ['overwrite without a source', storage({ files: [{ path: '/a', overwrite: true }] }), ['overwrite storage.files.0.overwrite']],
  ['overwrite with an empty source', storage({ files: [{ path: '/a', overwrite: true, contents: { source: '' } }] }), []],
  ['an owner twice', storage({ files: [{ path: '/a', user: { id: 0, name: 'root' } }] }), ['owner storage.files.0.user']],
  ['a link without a target', storage({ links: [{ path: '/a' }] }), ['link storage.links.0.target']],
  ['a link without a target in spec 3.2', storage({ links: [{ path: '/a' }] }, '3.2.0'), ['link storage.links.0.target']],
  [
    'a file below a link',
    storage({ files: [{ path: '/l/a' }, { path: '/la' }], links: [{ path: '/l', target: 'x' }] }),
    ['path-conflict storage.files.0'],
  ],
  [
    'a hard link to a directory',
    storage({ directories: [{ path: '/d' }], links: [{ path: '/d/l', target: '..', hard: true }] }),
    ['link storage.links.0'],
  ],
];

const resources: Row[] = [
  ['a bad data URL', contents({ source: 'data:,a b' }), ['data-url storage.files.0.contents.source']],
  ['no scheme', contents({ source: 'www.example.com' }), ['url storage.files.0.contents.source']],
  ['gs before spec 3.2', contents({ source: 'gs://b/k' }, '3.1.0'), ['url storage.files.0.contents.source']],
  ['gs', contents({ source: 'gs://b/k' }, '3.2.0'), []],
  ['arn', contents({ source: 'arn:aws:s3:::bucket/key' }, '3.4.0'), []],
  ['arn before spec 3.4', contents({ source: 'arn:aws:s3:::bucket/key' }, '3.3.0'), ['url storage.files.0.contents.source']],
  ['an arn without key', contents({ source: 'arn:aws:s3:::bucket' }), ['url storage.files.0.contents.source']],
  ['an empty version of an object', contents({ source: 's3://b/k?versionId=' }), ['url storage.files.0.contents.source']],
  ['another compression', contents({ source: 'data:,', compression: 'xz' }), ['compression storage.files.0.contents.compression']],
  ['an empty compression', contents({ source: 'data:,', compression: '' }), []],
  [
    'a hash without a source',
    contents({ verification: { hash: sha('sha512', 128) } }),
    ['verification storage.files.0.contents.verification.hash'],
  ],
  [
    'a short hash',
    contents({ source: 'data:,', verification: { hash: sha('sha512', 127) } }),
    ['verification storage.files.0.contents.verification.hash'],
  ],
  ['sha256', contents({ source: 'data:,', verification: { hash: sha('sha256', 64) } }, '3.1.0'), []],
  [
    'sha256 in spec 3.0',
    contents({ source: 'data:,', verification: { hash: sha('sha256', 64) } }, '3.0.0'),
    ['verification storage.files.0.contents.verification.hash'],
  ],
  [
    'headers of a data URL',
    contents({ source: 'data:,', httpHeaders: [{ name: 'a', value: 'b' }] }),
    ['http-header storage.files.0.contents.httpHeaders'],
  ],
  [
    'an empty header',
    contents({ source: 'http://h', httpHeaders: [{ name: 'a', value: '' }] }),
    ['http-header storage.files.0.contents.httpHeaders.0.value'],
  ],
  ['a header that is taken away', contents({ source: 'http://h', httpHeaders: [{ name: 'a', value: null }] }), []],
  ['a merged config without source', { ignition: { version: '3.0.0', config: { merge: [{}] } } }, ['url ignition.config.merge.0.source']],
  ['a proxy that is empty', { ignition: { version: '3.2.0', proxy: { httpsProxy: '' } } }, ['proxy ignition.proxy.httpsProxy']],
  ['a proxy without scheme', { ignition: { version: '3.2.0', proxy: { httpProxy: 'proxy:3128' } } }, ['proxy ignition.proxy.httpProxy']],
];

const devices: Row[] = [
  ['partitions in a row', disk({ number: 1, startMiB: 1, sizeMiB: 10 }, { number: 2, startMiB: 11, sizeMiB: 10 }), []],
  [
    'partitions that overlap',
    disk({ number: 1, startMiB: 1, sizeMiB: 10 }, { number: 2, startMiB: 10, sizeMiB: 10 }),
    ['partition storage.disks.0.partitions.0'],
  ],
  ['partitions of which one has no size', disk({ number: 1, startMiB: 1, sizeMiB: 10 }, { number: 2, startMiB: 5 }), []],
  ['a number twice', disk({ number: 1 }, { number: 1 }), ['partition storage.disks.0.partitions.1']],
  ['a label twice', disk({ label: 'a' }, { number: 1, label: 'a' }), ['partition storage.disks.0.partitions.1']],
  ['neither number nor label', disk({ sizeMiB: 1 }), ['partition storage.disks.0.partitions.0']],
  ['a long label, in bytes', disk({ label: '\u00e9'.repeat(19) }), ['partition storage.disks.0.partitions.0.label']],
  ['a label with a colon', disk({ label: 'a:b' }), ['partition storage.disks.0.partitions.0.label']],
  ['a bad GUID', disk({ number: 1, guid: 'x' }), ['partition storage.disks.0.partitions.0.guid']],
  ['one to go, with a label', disk({ number: 1, shouldExist: false, label: 'a' }), ['partition storage.disks.0.partitions.0']],
  [
    'one to go beside one without number',
    disk({ number: 1, shouldExist: false }, { label: 'a' }),
    ['partition storage.disks.0.partitions'],
  ],
  ['another format', storage({ filesystems: [{ device: '/dev/a', format: 'ntfs' }] }), ['filesystem storage.filesystems.0.format']],
  [
    'the format none in spec 3.2',
    storage({ filesystems: [{ device: '/dev/a', format: 'none' }] }, '3.2.0'),
    ['filesystem storage.filesystems.0.format'],
  ],
  ['the format none', storage({ filesystems: [{ device: '/dev/a', format: 'none' }] }, '3.3.0'), []],
  ['a path without format', storage({ filesystems: [{ device: '/dev/a', path: '/var' }] }), ['filesystem storage.filesystems.0.format']],
  [
    'a long label of xfs',
    storage({ filesystems: [{ device: '/dev/a', format: 'xfs', label: 'x'.repeat(13) }] }),
    ['filesystem storage.filesystems.0.label'],
  ],
  ['an array without devices', storage({ raid: [{ name: 'a', level: 'raid1' }] }), ['raid storage.raid.0.devices']],
  [
    'spares of a striped array',
    storage({ raid: [{ name: 'a', level: '0', spares: 1, devices: ['/dev/a'] }] }),
    ['raid storage.raid.0.level'],
  ],
  ['a slash in a name', volume({ name: 'a/b' }), ['luks storage.luks.0.name']],
  ['an unknown pin', volume({ clevis: { custom: { pin: 'x', config: '{}' } } }), ['luks storage.luks.0.clevis.custom.pin']],
  ['an empty custom pin', volume({ clevis: { custom: {} } }), []],
  [
    'an empty custom pin in spec 3.2',
    volume({ clevis: { custom: {} } }, '3.2.0'),
    ['luks storage.luks.0.clevis.custom.pin', 'luks storage.luks.0.clevis.custom.config'],
  ],
  ['tang without thumbprint', volume({ clevis: { tang: [{ url: 'http://t' }] } }), ['luks storage.luks.0.clevis.tang.0.thumbprint']],
  [
    'an advertisement that is no JSON',
    volume({ clevis: { tang: [{ url: 'http://t', thumbprint: 'x', advertisement: '{' }] } }),
    ['luks storage.luks.0.clevis.tang.0.advertisement'],
  ],
  ['cex beside clevis', volume({ cex: { enabled: true }, clevis: { tpm2: true } }), ['luks storage.luks.0.cex']],
];

const units: Row[] = [
  ['a name without ending', spec('3.5.0', { systemd: { units: [{ name: 'a' }] } }), ['unit-name systemd.units.0.name']],
  ['a name with another ending', spec('3.5.0', { systemd: { units: [{ name: 'a.conf' }] } }), ['unit-name systemd.units.0.name']],
  [
    'a file that cannot be read',
    spec('3.5.0', { systemd: { units: [{ name: 'a.service', contents: '[Unit]\nfoo' }] } }),
    ['unit-content systemd.units.0.contents'],
  ],
  [
    'a drop-in that does not end in .conf',
    spec('3.5.0', { systemd: { units: [{ name: 'a.service', dropins: [{ name: 'b' }] }] } }),
    ['unit-name systemd.units.0.dropins.0.name'],
  ],
  [
    'a file where a unit is written',
    spec('3.5.0', {
      storage: { files: [{ path: '/etc/systemd/system/a.service' }] },
      systemd: { units: [{ name: 'a.service', contents: '[A]' }] },
    }),
    ['path-conflict storage.files.0.path'],
  ],
];

const duplicates: Row[] = [
  ['a path in two lists', storage({ directories: [{ path: '/a' }], files: [{ path: '/a' }] }), ['duplicate-entry storage.files.0']],
  ['a unit', spec('3.5.0', { systemd: { units: [{ name: 'a.service' }, { name: 'a.service' }] } }), ['duplicate-entry systemd.units.1']],
  [
    'a key',
    spec('3.5.0', { passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['k', 'k'] }] } }),
    ['duplicate-entry passwd.users.0.sshAuthorizedKeys.1'],
  ],
  [
    'an argument in both lists',
    spec('3.5.0', { kernelArguments: { shouldExist: ['a'], shouldNotExist: ['a'] } }),
    ['duplicate-entry kernelArguments.shouldNotExist.0'],
  ],
  [
    'a device of an array',
    storage({ raid: [{ name: 'a', level: 'raid1', devices: ['/dev/a', '/dev/a'] }] }),
    ['duplicate-entry storage.raid.0.devices.1'],
  ],
  [
    'a mkfs option, which may be',
    storage({ filesystems: [{ device: '/dev/a', format: 'xfs', options: ['-f', '-f'], mountOptions: ['x', 'x'] }] }),
    [],
  ],
];

describe.each([
  ['files, directories and links', nodes],
  ['what is fetched', resources],
  ['disks and volumes', devices],
  ['units', units],
  ['twice the same', duplicates],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_, config, problems) => {
    expect(errorsOf(config)).toEqual(problems);
  });
});

describe('warnings', () => {
  test('a unit that nothing starts', () => {
    const enabled = { name: 'a.service', enabled: true, contents: '[Unit]\nA=b\n[Install]\n' };
    expect(judge(spec('3.5.0', { systemd: { units: [enabled] } }))).toEqual(['warning unit-install systemd.units.0.contents']);
    expect(judge(spec('3.5.0', { systemd: { units: [{ ...enabled, contents: `${enabled.contents}WantedBy=x` }] } }))).toEqual([]);
  });

  test('decimal modes, which lose their upper bits on the way to spec 3.4', () => {
    const config = storage({ files: [{ path: '/a', mode: 644 }] }, '3.2.0');
    expect(judge(config)).toEqual(['warning file-mode storage.files.0.mode']);
    expect(parseIgnition(config, '4.22').config?.storage?.files).toEqual([{ path: '/a', mode: 0o204 }]);
    expect(errorsOf(config, '4.12')).toEqual(['file-mode storage.files.0.mode']);
    expect(errorsOf(storage({ files: [{ path: '/a', mode: 644 }] }, '3.4.0'))).toEqual(['file-mode storage.files.0.mode']);
  });
});

describe('OpenShift 4.13, which takes spec 3.4 and renders 3.2', () => {
  test.each([
    [volume({ discard: true }, '3.4.0'), ['conversion storage.luks.0.discard']],
    [storage({ filesystems: [{ device: '/dev/a', format: 'none' }] }, '3.4.0'), ['conversion storage.filesystems.0.format']],
    [storage({ directories: [{ path: '/a', mode: 0o1777 }] }, '3.4.0'), ['conversion storage.directories.0.mode']],
    [spec('3.4.0', { kernelArguments: { shouldNotExist: ['a'] } }), ['conversion kernelArguments.shouldNotExist']],
    [spec('3.4.0', { kernelArguments: { shouldExist: ['a'] } }), []],
  ])('%j', (config, problems) => {
    expect(errorsOf(config, '4.13')).toEqual(problems);
    expect(errorsOf(config, '4.14')).toEqual([]);
  });
});
