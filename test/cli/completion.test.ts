import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { call, Folder } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) folder.put(`completion.${shell}`, (await call(['completion', shell])).out);
});

/** Runs a script in a shell that has read the completion, and gives the lines that it prints. */
function lines(shell: string, flags: readonly string[], script: string): string[] {
  const { status, stdout, stderr } = spawnSync(shell, [...flags, '-c', script, shell, folder.at(`completion.${shell}`)], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split('\n').filter((line) => line !== '');
}

/** What each shell offers for the words of a line, the last of which is being written. */
const offered: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  bash: (words) =>
    lines(
      'bash',
      ['--norc'],
      `source "$1"; COMP_WORDS=(${words.map((w) => `'${w}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _cdk8s_openshift; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ),
  zsh: (words) =>
    lines(
      'zsh',
      ['-f'],
      `compdef() { }; compadd() { shift; print -l -- "$@"; }; _files() { print files; }; _describe() { print -l -- "\${(P@)2}"; }
       source "$1"; words=(${words.map((w) => `'${w}'`).join(' ')}); CURRENT=${words.length}; _cdk8s_openshift`,
    ).map((line) => line.split(':')[0] ?? ''),
  fish: (words) =>
    lines('fish', ['--no-config'], `source $argv[2]; complete -C "${words.join(' ')}"`).map((line) => line.split('\t')[0] ?? ''),
};

describe.each(Object.keys(offered))('%s', (shell) => {
  const offers = (...words: string[]): string[] => offered[shell]?.(['cdk8s-openshift', ...words]) ?? [];

  it.runIf(has(shell))('completes commands', () => {
    expect(offers('')).toEqual(expect.arrayContaining(['check', 'effective', 'explain', 'completion']));
  });

  it.runIf(has(shell))('completes the options of the command, wherever it stands', () => {
    expect(offers('check', '--')).toEqual(expect.arrayContaining(['--release', '--fail-on', '--until', '--help']));
    expect(offers('--managed', 'check', '--')).toEqual(expect.arrayContaining(['--fail-on']));
    expect(offers('rules', '--')).toContain('--room');
    expect(offers('rules', '--')).not.toContain('--fail-on');
    expect(offers('--')).toContain('--version');
  });

  it.runIf(has(shell))('completes the values of an option', () => {
    expect(offers('check', '--network', '').sort()).toEqual(['OVNKubernetes', 'OpenShiftSDN']);
    expect(offers('check', '--format', '')).toContain('sarif');
    expect(offers('migrate', '--format', '').sort()).toEqual(['json', 'yaml']);
  });

  it.runIf(has(shell))('completes rules, models and shells', () => {
    expect(offers('explain', '')).toContain('selinux-enforcing');
    expect(offers('effective', '')).toContain('kubelet');
    expect(offers('completion', '')).toEqual(expect.arrayContaining(['bash', 'zsh', 'fish']));
  });
});

it('bash completes what stands behind an equals sign', () => {
  expect(offered['bash']?.(['cdk8s-openshift', 'check', '--network', '=', 'OVN'])).toEqual(['OVNKubernetes']);
  expect(offered['bash']?.(['cdk8s-openshift', 'check', '--network', '='])).toEqual(['OpenShiftSDN', 'OVNKubernetes']);
});

it('another shell is refused in one line', async () => {
  for (const args of [['completion'], ['completion', 'tcsh'], ['completion', 'constructor'], ['completion', 'bash', 'zsh']])
    expect(await call(args)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^[^\n]*bash, zsh, fish\n$/) });
});
