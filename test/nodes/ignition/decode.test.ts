import { describe, expect, test } from 'vitest';
import { parseIgnition } from '../../../src/nodes/ignition/parse';
import { errorsOf, judge, spec } from './help';

const files = (...items: unknown[]): object => spec('3.2.0', { storage: { files: items } });

describe('values of wrong types are refused where they stand', () => {
  test.each([
    [spec('3.2.0', { storage: 'data:,hi' }), ['wrong-type storage']],
    [spec('3.2.0', { storage: [] }), ['wrong-type storage']],
    [spec('3.2.0', { systemd: true }), ['wrong-type systemd']],
    [spec('3.2.0', { storage: { files: 5 } }), ['wrong-type storage.files']],
    [spec('3.2.0', { storage: { files: {} } }), ['wrong-type storage.files']],
    [spec('3.2.0', { systemd: { units: [''] } }), ['wrong-type systemd.units.0']],
    [spec('3.2.0', { passwd: { users: [{ name: 'core', sshAuthorizedKeys: [1] }] } }), ['wrong-type passwd.users.0.sshAuthorizedKeys.0']],
    [files({ path: '/a', mode: '0644' }), ['file-mode storage.files.0.mode']],
    [files({ path: '/a', mode: 420.5 }), ['wrong-type storage.files.0.mode']],
    [files({ path: '/a', user: { id: 1e20 } }), ['wrong-type storage.files.0.user.id']],
    [files({ path: '/a', contents: 'data:,x' }, []), ['wrong-type storage.files.0.contents', 'wrong-type storage.files.1']],
    [files({ path: 7, overwrite: 'yes' }), ['wrong-type storage.files.0.overwrite', 'wrong-type storage.files.0.path']],
  ])('%j', (config, problems) => {
    expect(errorsOf(config)).toEqual(problems);
  });

  test('the message shows the value', () => {
    const [problem] = parseIgnition(files({ path: '/a', mode: '0644' }), '4.22').problems;
    expect(problem?.message).toBe('mode is the string "0644" where a whole number belongs');
  });
});

describe('null', () => {
  test('leaves a field as if it were not there', () => {
    const sections = {
      passwd: null,
      storage: { files: null, disks: [] },
      systemd: { units: [{ name: 'a.service', contents: null, dropins: null }] },
    };
    expect(parseIgnition(spec('3.2.0', sections), '4.22').config).toEqual(spec('3.5.0', { systemd: { units: [{ name: 'a.service' }] } }));
  });

  test('in a list is an empty element', () => {
    expect(errorsOf(files(null))).toEqual(['path storage.files.0.path']);
    expect(errorsOf(spec('3.2.0', { systemd: { units: [null] } }))).toEqual(['unit-name systemd.units.0.name']);
    expect(errorsOf(spec('3.2.0', { passwd: { users: [null] } }))).toEqual([]);
    expect(errorsOf(spec('3.2.0', { passwd: { users: [null, {}] } }))).toEqual(['duplicate-entry passwd.users.1']);
  });
});

describe('keys', () => {
  test('that are not known are dropped with a warning', () => {
    const config = spec('3.2.0', { Storage: {}, extra: 1, storage: { file: [], files: [{ path: '/a', filesystem: 'root' }] } });
    expect(judge(config)).toEqual([
      'warning key-case Storage',
      'warning unused-key extra',
      'warning unused-key storage.file',
      'warning unused-key storage.files.0.filesystem',
    ]);
    expect(parseIgnition(config, '4.22').config).toEqual(spec('3.5.0', { storage: { files: [{ path: '/a' }] } }));
  });

  test('of a newer spec than the declared one are dropped too', () => {
    const luks = { luks: [{ name: 'a', device: 'not checked' }] };
    expect(judge(spec('3.1.0', { storage: luks }))).toEqual(['warning unused-key storage.luks']);
    expect(judge(spec('3.2.0', { storage: luks }))).toEqual(['error path storage.luks.0.device']);
    expect(judge(spec('3.2.0', { kernelArguments: { shouldExist: 5 } }))).toEqual(['warning unused-key kernelArguments']);
  });

  test('match whatever their case, and the later of two in sorted order wins', () => {
    const config = files({ Path: 'a', path: '/b', MODE: 420 });
    expect(parseIgnition(config, '4.22').config).toEqual(spec('3.5.0', { storage: { files: [{ path: '/b', mode: 420 }] } }));
    expect(errorsOf(files({ PATH: 5 }))).toEqual(['wrong-type storage.files.0.PATH']);
    const twice = spec('3.2.0', { STORAGE: { files: [{ path: '/b', mode: 420 }] }, storage: { files: [{ mode: 384 }] } });
    expect(parseIgnition(twice, '4.22').config).toEqual(spec('3.5.0', { storage: { files: [{ path: '/b', mode: 384 }] } }));
  });

  test('named like parts of objects are unknown like others', () => {
    expect(judge(spec('3.2.0', { constructor: 1, toString: 2 }))).toEqual([
      'warning unused-key constructor',
      'warning unused-key toString',
    ]);
  });
});
