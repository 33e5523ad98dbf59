import { describe, expect, test } from 'vitest';
import { parseIgnition } from '../../../src/nodes/ignition/parse';
import { errorsOf, spec } from './help';

const file = (path: string, more: object = {}): object => ({ filesystem: 'root', path, contents: { source: 'data:,x' }, ...more });
const storage = (section: object, version = '2.2.0'): object => spec(version, { storage: section });
const users = (...list: object[]): object => spec('2.2.0', { passwd: { users: list } });

describe('spec 2 is carried over', () => {
  test('files are overwritten by default, appended ones are not', () => {
    const config = storage({ files: [file('/a//b', { mode: 420 }), file('/c', { append: true, user: { name: '' } })] });
    expect(parseIgnition(config, '4.22').config?.storage?.files).toEqual([
      { path: '/c', overwrite: false, append: [{ source: 'data:,x' }] },
      { path: '/a/b', overwrite: true, contents: { source: 'data:,x' }, mode: 420 },
    ]);
  });

  test('of files and units twice there, the last stays, with drop-ins of all', () => {
    const config = spec('2.2.0', {
      storage: { files: [file('/a', { mode: 1 }), file('/b'), file('/a', { mode: 2 })] },
      systemd: {
        units: [
          { name: 'a.service', contents: '[A]', dropins: [{ name: 'x.conf' }, { name: 'y.conf' }] },
          { name: 'a.service', enable: true, dropins: [{ name: 'y.conf', contents: '[Y]' }] },
        ],
      },
    });
    const { storage: stored, systemd } = parseIgnition(config, '4.22').config ?? {};
    expect(stored?.files?.map(({ path, mode }) => [path, mode])).toEqual([
      ['/a', 2],
      ['/b', undefined],
    ]);
    expect(systemd?.units).toEqual([
      { name: 'a.service', enabled: true, dropins: [{ name: 'y.conf', contents: '[Y]' }, { name: 'x.conf' }] },
    ]);
  });

  test('entries of core become one with all keys, last first', () => {
    const config = users(
      { name: 'core', sshAuthorizedKeys: ['a', 'b'] },
      { name: 'core', passwordHash: 'p', sshAuthorizedKeys: ['b', 'c'] },
    );
    expect(parseIgnition(config, '4.22').config?.passwd?.users).toEqual([
      { name: 'core', passwordHash: 'p', sshAuthorizedKeys: ['b', 'c', 'a'] },
    ]);
  });

  test('a missing mode was 0 before 2.2', () => {
    expect(parseIgnition(storage({ files: [file('/a')] }, '2.1.0'), '4.22').config?.storage?.files?.[0]?.mode).toBe(0);
    expect(parseIgnition(storage({ files: [file('/a')] }), '4.22').config?.storage?.files?.[0]?.mode).toBeUndefined();
  });

  test('up to 4.12 it has to fit the structs of spec 3 too', () => {
    const config = storage({ files: [file('/a', { append: true })] });
    expect(errorsOf(config, '4.12')).toEqual(['wrong-type storage.files.0.append']);
    expect(errorsOf(config, '4.13')).toEqual([]);
  });
});

describe('spec 2 is refused', () => {
  test.each([
    ['no filesystem', storage({ files: [{ path: '/a' }] }), ['filesystem storage.files.0.filesystem']],
    ['a relative path', storage({ files: [file('a')] }), ['path storage.files.0.path']],
    ['a mode above 0o777', storage({ files: [file('/a', { mode: 644 })] }), ['file-mode storage.files.0.mode']],
    ['append and overwrite', storage({ files: [file('/a', { append: true, overwrite: true })] }), ['overwrite storage.files.0']],
    [
      'a bad data URL',
      storage({ files: [file('/a', { contents: { source: 'data:,a b' } })] }),
      ['data-url storage.files.0.contents.source'],
    ],
    [
      'sha256',
      storage({ files: [file('/a', { contents: { verification: { hash: `sha256-${'0'.repeat(64)}` } } })] }),
      ['verification storage.files.0.contents.verification.hash'],
    ],
    [
      'oem, which spec 3 has not',
      storage({ files: [file('/b'), file('/a', { contents: { source: 'oem:///x' } })] }),
      ['url storage.files.1.contents.source'],
    ],
    [
      'another filesystem',
      storage({ filesystems: [{ name: 'data', mount: { device: '/dev/a', format: 'xfs' } }] }),
      ['conversion storage.filesystems.0.name'],
    ],
    ['partitions', storage({ disks: [{ device: '/dev/a', partitions: [{ number: 1 }] }] }), ['conversion storage.disks.0.partitions']],
    [
      'a path that begins with a link',
      storage({ files: [file('/ab')], links: [{ filesystem: 'root', path: '/a', target: '/x' }] }),
      ['path-conflict storage.files.0'],
    ],
    ['a relative symbolic link', storage({ links: [{ filesystem: 'root', path: '/a', target: 'x' }] }), ['path storage.links.0.target']],
    ['networkd', spec('2.2.0', { networkd: { units: [{ name: 'a.network', contents: '[Match]' }] } }), ['conversion networkd']],
    ['another user', users({ name: 'bob' }), ['user passwd.users.0.name']],
    ['create beside other fields', users({ name: 'core', create: {}, shell: '/bin/sh' }), ['user passwd.users.0.shell']],
    ['a wrong type', spec('2.2.0', { systemd: { units: [''] } }), ['wrong-type systemd.units.0']],
    [
      'an unreadable unit',
      spec('2.2.0', { systemd: { units: [{ name: 'a.service', contents: '[A' }] } }),
      ['unit-content systemd.units.0.contents'],
    ],
    [
      'a drop-in twice',
      spec('2.2.0', { systemd: { units: [{ name: 'a.service', dropins: [{ name: 'x.conf' }, { name: 'x.conf' }] }] } }),
      ['duplicate-entry systemd.units.0.dropins.1'],
    ],
  ])('%s', (_, config, problems) => {
    expect(errorsOf(config)).toEqual(problems);
  });

  test('what comes to light only after the conversion is shown where the user wrote it', () => {
    const config = spec('2.2.0', {
      storage: { files: [file('/a'), file('/etc/systemd/system/u.service'), file('/c')] },
      systemd: { units: [{ name: 'u.service', contents: '[A]' }] },
    });
    expect(errorsOf(config)).toEqual(['path-conflict storage.files.1.path']);
  });
});
