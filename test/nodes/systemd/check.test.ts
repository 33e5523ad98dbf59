import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Release } from '../../../src/core/target';
import { checkUnit } from '../../../src/nodes/systemd/check';
import { cases, type UnitCase } from './cases';

interface Verdict {
  readonly lines: readonly number[];
  readonly loads: boolean;
}

const sorted = (lines: Iterable<number>): number[] => [...new Set(lines)].sort((a, b) => a - b);

function ours(name: string, contents: string): Verdict {
  const problems = [...checkUnit({ name, contents }, '4.22')];
  return {
    lines: sorted(problems.flatMap(({ line }) => (line === undefined ? [] : [line]))),
    loads: problems.every(({ code }) => code !== 'load'),
  };
}

describe('units are read as systemd reads them', () => {
  it.each(cases)('$what', ({ name, text, lines, loads }) => {
    expect(ours(name, text)).toEqual({ lines, loads });
  });
});

const tool = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find(existsSync);
const folder = mkdtempSync(join(tmpdir(), 'units-'));
afterAll(() => rmSync(folder, { recursive: true }));

function theirs({ name, text }: UnitCase, at: number): Verdict {
  const own = join(folder, `${at}`);
  mkdirSync(own);
  writeFileSync(join(own, name), text);
  const { stderr } = spawnSync(tool ?? '', ['verify', '--man=no', `./${name}`], {
    cwd: own,
    encoding: 'utf8',
    env: { ...process.env, SYSTEMD_UNIT_PATH: `${own}:` },
  });
  const said = stderr.split('\n').flatMap((line) => (line.includes(own) ? [Number(/:(\d+): /.exec(line)?.[1])] : []));
  return { lines: sorted(said), loads: !/bad unit file setting|failed to load properly/.test(stderr) };
}

describe.skipIf(tool === undefined)('and systemd-analyze verify agrees', () => {
  it.each(cases.map((one, at) => ({ ...one, at })))('$what', ({ at, ...one }) => {
    expect(theirs(one, at)).toEqual({ lines: one.lines, loads: one.loads });
  });
});

describe('more of units', () => {
  const problems = (unit: Parameters<typeof checkUnit>[0], release: Release = '4.22'): string[] =>
    [...checkUnit(unit, release)].map(({ code, path, line }) => `${code} ${path.join('.')} ${line ?? ''}`.trim());
  const oneshot = '[Service]\nType=oneshot\nRestart=on-failure\nExecStart=/bin/true\n';

  it('a drop-in is read for itself where the unit is on the node', () => {
    expect(problems({ name: 'crio.service', dropins: [{ name: '10.conf', contents: '[Service]\nEnvironment=A\nFoo=b\n' }] })).toEqual([
      'value dropins.0.contents 2',
      'key dropins.0.contents 3',
    ]);
  });
  it('drop-ins count with the unit, in the order of their names', () => {
    const contents = '[Service]\nExecStart=/bin/true\n';
    const take = { name: '10.conf', contents: '[Service]\nExecStart=\n' };
    const give = { name: '20.conf', contents: '[Service]\nExecStart=/bin/false\n' };
    expect(problems({ name: 'a.service', contents, dropins: [give, take] })).toEqual([]);
    expect(problems({ name: 'a.service', contents, dropins: [take] })).toEqual(['load contents']);
    expect(problems({ name: 'a.service', contents, dropins: [give] })).toEqual(['load contents']);
  });
  it('a masked unit and an empty one are not read', () => {
    expect(problems({ name: 'a.service', contents: 'x', mask: true })).toEqual([]);
    expect(problems({ name: 'a.service', contents: '' })).toEqual([]);
  });
  it('a oneshot was never restarted by the systemd of 4.12', () => {
    expect(problems({ name: 'a.service', contents: oneshot }, '4.12')).toEqual(['load contents']);
    expect(problems({ name: 'a.service', contents: oneshot }, '4.13')).toEqual([]);
  });
  it('keys that came with a later systemd are none of our business', () => {
    expect(problems({ name: 'a.service', contents: '[Service]\nType=notify-reload\nReloadSignal=SIGHUP\nExecStart=/bin/true\n' })).toEqual(
      [],
    );
  });
  it.each([
    ["/bin/bash -c 'date +%Y%m%d'", true],
    ["/bin/bash -c 'date +%%Y%%m%%d'", false],
    ['/usr/bin/printf %s x', true],
    ['/usr/bin/printf %i x', false],
    ['/usr/bin/podman run %n', false],
    ['/usr/bin/update %H', false],
  ])('a percent sign that a command would want for itself: %s', (command, found) => {
    expect(problems({ name: 'a.service', contents: `[Service]\nExecStart=${command}\n` })).toEqual(found ? ['specifier contents 2'] : []);
  });
  it('says which key or section was meant', () => {
    const [key, section] = checkUnit({ name: 'a.service', contents: '[Service]\nExecStart=/bin/true\nRestartSecs=1\n[install]\n' }, '4.22');
    expect(key?.help).toBe('did you mean RestartSec?');
    expect(section?.help).toBe('did you mean [Install]?');
  });
});
