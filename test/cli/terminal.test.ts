import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/run/cli/main';
import { fine, permissive, refused, stream } from './manifests';
import { call, Folder } from './run';

const folder = new Folder();
afterAll(() => folder.remove());
afterEach(() => vi.restoreAllMocks());

const program = join(__dirname, '../../bin/cdk8s-openshift.js');
const file = folder.put('a.yaml', refused);

/** Whether there is a `script` that gives a program a terminal. */
const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;

/** What the program writes to a terminal. */
function onTerminal(env: Readonly<Record<string, string>> = {}): string {
  const command = `node ${program} check ${file}`;
  const { FORCE_COLOR: _, NO_COLOR: __, CI: ___, ...own } = process.env;
  return spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8', env: { ...own, TERM: 'xterm-256color', ...env } }).stdout;
}

const begin = '\u001b[';
const excerpt = /7 \| {3}kubeletConfig: \{ clusterDNS: \[10\.0\.0\.10\] \}/;

describe.runIf(hasScript)('on a terminal', () => {
  it('there are colours, and the line in question', () => {
    const out = onTerminal();
    expect(out).toContain(`${begin}31merror`);
    expect(out).toMatch(excerpt);
  });

  it.each([
    ['NO_COLOR', '1'],
    ['TERM', 'dumb'],
  ])('with %s=%s there are none', (name, value) => {
    const out = onTerminal({ [name]: value });
    expect(out).toContain('error  kubelet-field-not-overridable');
    expect(out).not.toContain(begin);
    expect(out).not.toMatch(excerpt);
  });
});

it('in a pipe there are none', () => {
  const { stdout, stderr } = spawnSync('node', [program, 'check', file], { encoding: 'utf8' });
  expect(stdout).toContain('error  kubelet-field-not-overridable');
  expect(stdout + stderr).not.toContain(begin);
});

it('a line of standard input is shown too, which is read once', async () => {
  let read = 0;
  let out = '';
  const stdin = () => {
    read++;
    return stream(fine, refused);
  };
  const io = {
    stdin,
    out: (text: string) => {
      out += text;
    },
    err: () => undefined,
    colours: true,
  };
  await main(['check', '-'], io);
  expect(out).toMatch(/15 \| {3}kubeletConfig: \{ clusterDNS/);
  expect(read).toBe(1);
});

describe('progress', () => {
  const slow = (): void => {
    let now = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => {
      now += 400;
      return now;
    });
  };
  const input = stream(fine, permissive, fine, permissive, fine);

  it('is told to a person who waits for more than a second, and taken away', async () => {
    slow();
    const { err, status } = await call(['check', '-', '--format', 'json'], input, { watched: true });
    expect(status).toBe(0);
    const lines = err.split(`\r${begin}K`);
    expect(lines[1]).toMatch(/^judging for OpenShift 4\.22: \d of 5 documents$/);
    expect(lines.at(-1)).toBe('');
    expect(err).not.toContain('\n');
  });

  it('names the file that is read', async () => {
    slow();
    folder.put('many/a.yaml', fine);
    folder.put('many/b.yaml', fine);
    folder.put('many/c.yaml', fine);
    expect((await call(['check', folder.at('many'), '--each'], '', { watched: true })).err).toContain(
      `reading ${folder.at('many/c.yaml')}`,
    );
  });

  it('is taken away before an error is told', async () => {
    slow();
    folder.put('broken/a.yaml', fine);
    folder.put('broken/b.yaml', fine);
    folder.put('broken/c.yaml', 'apiVersion: v1\nkind: {\n');
    const { err } = await call(['check', folder.at('broken')], '', { watched: true });
    expect(err.split(`\r${begin}K`).at(-1)).toMatch(/^[^\n]*c\.yaml:\d+:\d+: [^\n]+\n$/);
  });

  it('is not told to a log, nor of what is quick', async () => {
    expect((await call(['check', '-'], input, { watched: true })).err).toBe('');
    slow();
    expect((await call(['check', '-'], input)).err).toBe('');
  });
});
