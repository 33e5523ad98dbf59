import { expect, it } from 'vitest';
import { report } from '../../src/check/report';
import { github } from '../../src/print/github';
import { context, document, everything, finding, hostile } from './hostile';

/** How the runner reads a line: the command, its properties, its message (actions/runner, ActionCommand.cs). */
function parsed(line: string): { command: string; properties: Record<string, string>; message: string } | undefined {
  const [, command = '', properties = '', message = ''] = /^::([^ :]+)(?: ([^:]*(?:(?!::).)*?))?::(.*)$/.exec(line) ?? [];
  if (command === '') return undefined;
  const plain = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const property = (text: string) => plain(text).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
  const pairs = properties.split(',').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), property(pair.slice(at + 1))];
  });
  return { command, properties: Object.fromEntries(pairs), message: plain(message).replaceAll('%25', '%') };
}

const lines = github(everything, context).split('\n');

it('is one annotation a line, and the conclusion', () => {
  expect(lines.map((line) => parsed(line)?.command)).toEqual(['error', 'warning', 'notice', 'error', 'error', undefined]);
  expect(lines.at(-1)).toMatch(/^OpenShift 4\.22: 7 documents: /);
});

it('stands at the place, its file relative to the root', () => {
  expect(parsed(lines[0] ?? '')).toEqual({
    command: 'error',
    properties: { file: 'manifests/a.yaml', line: '8', col: '5', title: 'kubelet-field-not-overridable' },
    message: `KubeletConfig custom, spec.kubeletConfig.clusterDNS: clusterDNS may not be set
→ leave it out
https://example.com/rules.md#kubelet-field-not-overridable`,
  });
  expect(parsed(lines[1] ?? '')?.properties).toEqual({ file: 'sub folder/b#c?.yaml', line: '1', title: 'selinux-enforcing' });
});

it('what was piped in has no file', () => {
  const piped = report('4.22', [document({ file: '-' })]);
  expect(parsed(github(piped, context).split('\n')[0] ?? '')?.properties).toEqual({ title: 'kubelet-field-not-overridable' });
});

it('nothing breaks out of a line, a property or a message', () => {
  const last = parsed(lines[4] ?? '');
  expect(last?.properties['file']).toBe(`${hostile}.yaml`);
  expect(Object.keys(last?.properties ?? {})).toEqual(['file', 'line', 'col', 'title']);
  expect(last?.message).toContain(hostile);
  const names = report('4.22', [document({ name: '\n::stop-commands::x', findings: [finding({ message: '\r\n::warning::y' })] })]);
  expect(github(names, context).split(/[\r\n]/)).toHaveLength(2);
});

it('what is acknowledged is left out', () => {
  expect(github(everything, context)).not.toContain('because of');
});
