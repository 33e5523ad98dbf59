import { describe, expect, it } from 'vitest';
import { mergeIgnition } from '../../../src/nodes/ignition/merge/merge';
import type { Ignition } from '../../../src/nodes/ignition/types';

const config = (rest: Partial<Ignition>): Ignition => ({ ignition: { version: '3.5.0' }, ...rest });
const merged = (...parts: readonly Partial<Ignition>[]): Ignition => mergeIgnition(parts.map(config), 5);

describe('merging Ignition configs', () => {
  it('merges files of one path field by field, where the first stands', () => {
    const found = merged(
      { storage: { files: [{ path: '/a', mode: 420, contents: { source: 'data:,1' } }, { path: '/b' }] } },
      { storage: { files: [{ path: '/c' }, { path: '/a', contents: { source: 'data:,2' } }] } },
    );
    expect(found.storage?.files).toEqual([{ path: '/a', mode: 420, contents: { source: 'data:,2' } }, { path: '/b' }, { path: '/c' }]);
  });
  it('keeps what a later config leaves out, and takes what it empties', () => {
    const units = [{ name: 'a.service', contents: '[Unit]\n', enabled: true }];
    expect(merged({ systemd: { units } }, { systemd: { units: [{ name: 'a.service', contents: '', enabled: false }] } }).systemd).toEqual({
      units: [{ name: 'a.service', contents: '', enabled: false }],
    });
    expect(merged({ systemd: { units } }, { systemd: { units: [{ name: 'a.service' }] } }).systemd).toEqual({ units });
  });
  it('lets a directory take the place of a file', () => {
    const found = merged({ storage: { files: [{ path: '/a' }] } }, { storage: { directories: [{ path: '/a' }] } });
    expect(found.storage).toEqual({ directories: [{ path: '/a' }] });
  });
  it('takes a kernel argument from one list to the other', () => {
    const found = merged({ kernelArguments: { shouldExist: ['a', 'b'] } }, { kernelArguments: { shouldNotExist: ['a'] } });
    expect(found.kernelArguments).toEqual({ shouldExist: ['b'], shouldNotExist: ['a'] });
  });
  it('adds up SSH keys without repeating them, and options with repeating them', () => {
    const keys = merged(
      { passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['a', 'b'] }] } },
      { passwd: { users: [{ name: 'core', sshAuthorizedKeys: ['b', 'c'] }] } },
    );
    expect(keys.passwd?.users).toEqual([{ name: 'core', sshAuthorizedKeys: ['a', 'b', 'c'] }]);
    const options = merged(
      { storage: { filesystems: [{ device: '/d', options: ['-q'] }] } },
      { storage: { filesystems: [{ device: '/d', options: ['-q'] }] } },
    );
    expect(options.storage?.filesystems).toEqual([{ device: '/d', options: ['-q', '-q'] }]);
  });
  it('tells partitions apart by number, and those without by label', () => {
    const found = merged(
      { storage: { disks: [{ device: '/d', partitions: [{ number: 1, label: 'a' }, { label: 'b' }] }] } },
      { storage: { disks: [{ device: '/d', partitions: [{ number: 1, sizeMiB: 5 }, { label: 'b', sizeMiB: 6 }, { label: 'a' }] }] } },
    );
    expect(found.storage?.disks?.[0]?.partitions).toEqual([
      { number: 1, label: 'a', sizeMiB: 5 },
      { label: 'b', sizeMiB: 6 },
      { label: 'a' },
    ]);
  });
  it('takes an HTTP header away that a later config gives no value', () => {
    const file = (httpHeaders: readonly { name: string; value?: string }[]): Partial<Ignition> => ({
      storage: { files: [{ path: '/a', contents: { source: 'https://x', httpHeaders } }] },
    });
    const found = merged(
      file([
        { name: 'A', value: '1' },
        { name: 'B', value: '2' },
      ]),
      file([{ name: 'A' }]),
    );
    expect(found.storage?.files?.[0]?.contents?.httpHeaders).toEqual([{ name: 'B', value: '2' }]);
  });

  it('comes to the same as merging two at a time', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    const some = <T>(make: () => T): T[] => Array.from({ length: random(4) }, make);
    const byName = <T>(items: T[], key: (item: T) => string): T[] => [...new Map(items.map((one) => [key(one), one])).values()];
    const maybe = <T>(value: T): T | undefined => (random(2) ? value : undefined);
    const header = () => ({ name: `h${random(2)}`, ...(random(2) ? { value: `${random(3)}` } : {}) });
    const node = () => ({
      path: `/${random(4)}`,
      ...(random(2) ? { contents: { source: `data:,${random(9)}`, httpHeaders: byName(some(header), (h) => h.name) } } : {}),
    });
    const randomConfig = (): Ignition => {
      const nodes = byName(some(node), (one) => one.path);
      const at = random(nodes.length + 1);
      return config({
        storage: { files: nodes.slice(0, at), directories: nodes.slice(at).map(({ path }) => ({ path })) },
        systemd: {
          units: byName(
            some(() => ({ name: `u${random(3)}`, ...(random(2) ? { enabled: random(2) === 1 } : {}) })),
            (u) => u.name,
          ),
        },
        ...(maybe(0) === undefined ? {} : { kernelArguments: { shouldExist: [...new Set(some(() => `k${random(3)}`))] } }),
      });
    };
    for (let round = 0; round < 300; round++) {
      const configs = Array.from({ length: 2 + random(4) }, randomConfig);
      const pairwise = configs.reduce((before, after) => mergeIgnition([before, after], 5));
      expect(clean(mergeIgnition(configs, 5))).toEqual(clean(pairwise));
    }
  });
});

/** Without empty lists, which say the same as none. */
const clean = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (Array.isArray(one) && one.length === 0 ? undefined : one)));
