import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localFile, localTree } from '../../../src';
import { decodeDataUrl } from '../../../src/nodes/ignition/go/data-url';
import { dataUrl } from '../../../src/nodes/machine-config/contents';
import { seeded } from '../ignition/help';
import { configOf, decoded } from './decoded';

const folder = join(__dirname, 'files');

describe('a data URL', () => {
  it('is percent-encoded where that is shortest', () => {
    expect(dataUrl('plain_text-only.~!*()')).toEqual({ source: 'data:,plain_text-only.~!*()' });
    expect(dataUrl('')).toEqual({ source: 'data:,' });
  });
  it('is base64 where that is shorter', () => {
    expect(dataUrl(Uint8Array.of(0, 255, 254, 253, 252, 251))).toEqual({ source: 'data:;base64,AP/+/fz7' });
  });
  it('stays percent-encoded where both are as long', () => {
    // Nine bytes: 12 characters of base64 behind ";base64,", or 19 behind the comma.
    expect(dataUrl('%%%%%abcd')).toEqual({ source: `data:,${'%25'.repeat(5)}abcd` });
  });
  it('is packed where that pays for the word gzip', () => {
    const { source, compression } = dataUrl('server ntp.example.com iburst\n'.repeat(20));
    expect(compression).toBe('gzip');
    expect(source).toMatch(/^data:;base64,H4sI/);
  });
  it('holds the bytes that went in, is one that the operator reads, and is never longer than either plain form', () => {
    const below = seeded(7);
    for (let i = 0; i < 200; i++) {
      const bytes = Uint8Array.from({ length: below(60) }, () => (below(3) === 0 ? below(256) : 97 + below(4)));
      const url = dataUrl(bytes);
      expect('bytes' in decodeDataUrl(url.source)).toBe(true);
      expect(decoded(url)).toEqual({ holds: Buffer.from(bytes).toString('latin1') });
      expect(url.source.length).toBeLessThanOrEqual(`data:;base64,${Buffer.from(bytes).toString('base64')}`.length);
      expect(url.source.length).toBeLessThanOrEqual(
        `data:,${[...bytes].map((b) => `%${b.toString(16).padStart(2, '0')}`).join('')}`.length,
      );
    }
  });
});

describe('files', () => {
  it('come from text, bytes and files of this machine, with modes in octal', () => {
    const files = [
      { path: '/a', contents: 'text', mode: '0600' },
      { path: '/b', contents: Uint8Array.of(0x1f, 0x8b), mode: '755', user: 'core', group: 0 },
      { path: '/c', contents: localFile(join(folder, 'chrony.conf')), mode: '0o444' },
      { path: '/d', source: 'data:;base64,H4sIAAAAAAAC/8tIzcnJBwCGphA2BQAAAA==' as const, compression: 'gzip' as const },
      { path: '/e' },
    ];
    expect(configOf({ files })).toEqual({
      ignition: { version: '3.5.0' },
      storage: {
        files: [
          { path: '/a', mode: 0o600, contents: { holds: 'text' } },
          { path: '/b', mode: 0o755, user: { name: 'core' }, group: { id: 0 }, contents: { holds: '\u001f\u008b' } },
          { path: '/c', mode: 0o444, contents: { holds: 'pool ntp.example.com iburst\n' } },
          { path: '/d', mode: 0o644, contents: { holds: 'hello' } },
          { path: '/e', mode: 0o644 },
        ],
      },
    });
  });
  it('come from a folder and what lies below it, executable ones as 0755', () => {
    const trees = [{ tree: localTree(join(folder, 'tree')) }];
    expect(configOf({ trees })).toMatchObject({
      storage: {
        files: [
          { path: '/etc/app/app.conf', mode: 0o644, contents: { holds: 'level = 3\n' } },
          { path: '/usr/local/bin/app', mode: 0o755, contents: { holds: '#!/bin/sh\nexit 0\n' } },
        ],
      },
    });
  });
  it('of a folder take mode and owner from a file named without contents', () => {
    const trees = [{ tree: localTree(join(folder, 'tree')), path: '/opt/' }];
    const files = [
      { path: '/opt/etc/app/app.conf', mode: '0600', user: 'core' },
      { path: '/opt/usr/local/bin/app', group: 'wheel' },
    ];
    expect(configOf({ files, trees })).toMatchObject({
      storage: {
        files: [
          { path: '/opt/etc/app/app.conf', mode: 0o600, user: { name: 'core' }, contents: { holds: 'level = 3\n' } },
          { path: '/opt/usr/local/bin/app', mode: 0o755, group: { name: 'wheel' } },
        ],
      },
    });
  });
  it('that a folder has and that are named with contents stand twice, for the judge to find', () => {
    const trees = [{ tree: localTree(join(folder, 'tree', 'etc')), path: '/etc' }];
    const config = configOf({ files: [{ path: '/etc/app/app.conf', contents: 'mine' }], trees });
    expect(config).toMatchObject({ storage: { files: [{ path: '/etc/app/app.conf' }, { path: '/etc/app/app.conf' }] } });
  });
  it('of a folder are no links', () => {
    const odd = mkdtempSync(join(tmpdir(), 'tree-'));
    symlinkSync('/etc/hosts', join(odd, 'link'));
    expect(() => localTree(odd)).toThrow(/link is neither a file nor a folder/);
  });
  it('that are not there are an error', () => {
    expect(() => localFile(join(folder, 'missing'))).toThrow(/missing/);
  });
});

describe('units and keys', () => {
  it('come from files', () => {
    const units = [
      { name: 'hello.service', enabled: true, contents: localFile(join(folder, 'hello.service')) },
      { name: 'crio.service', dropins: [{ name: '10-env.conf', contents: localFile(join(folder, '10-env.conf')) }] },
    ];
    expect(configOf({ units })).toMatchObject({
      systemd: {
        units: [
          { name: 'hello.service', enabled: true, contents: expect.stringContaining('ExecStart=/usr/bin/echo hello\n') },
          { name: 'crio.service', dropins: [{ name: '10-env.conf', contents: '[Service]\nEnvironment=A=1\n' }] },
        ],
      },
    });
  });
  it('that are no text are an error', () => {
    const contents = { bytes: Uint8Array.of(0xff, 0xfe), executable: false };
    expect(() => configOf({ units: [{ name: 'a.service', contents }] })).toThrow('unit a.service is no UTF-8 text');
  });
  it('of core are lines, and lines of files', () => {
    const core = { sshAuthorizedKeys: ['ssh-rsa AAAA zero', localFile(join(folder, 'keys.pub'))], passwordHash: '$y$j9T$x' };
    expect(configOf({ core })).toEqual({
      ignition: { version: '3.5.0' },
      passwd: {
        users: [
          {
            name: 'core',
            passwordHash: '$y$j9T$x',
            sshAuthorizedKeys: ['ssh-rsa AAAA zero', 'ssh-ed25519 AAAAC3first one@example.com', 'ssh-ed25519 AAAAC3second two@example.com'],
          },
        ],
      },
    });
  });
});
