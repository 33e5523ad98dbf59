import { describe, expect, it } from 'vitest';
import { report } from '../../src/check/report';
import { pretty } from '../../src/print/pretty';
import { document, everything, finding } from './hostile';

const sourceLine = (line: string) => () => line;
const begin = '\u001b[';
const plain = (text: string): string =>
  ['0', '1', '2', '31', '33', '36'].reduce((left, code) => left.replaceAll(`${begin}${code}m`, ''), text);

describe('on a terminal', () => {
  const one = report('4.22', [document()]);

  it('shows the offending line, underlined from where the finding points', () => {
    const lines = pretty(one, { colours: true, sourceLine: sourceLine('    clusterDNS: [10.0.0.10]  ') })
      .split('\n')
      .map((line) => plain(line));
    expect(lines).toEqual([
      'manifests/a.yaml:8:5  error  kubelet-field-not-overridable',
      '  KubeletConfig custom, spec.kubeletConfig.clusterDNS',
      '  clusterDNS may not be set',
      '  8 |     clusterDNS: [10.0.0.10]',
      '    |     ^^^^^^^^^^^^^^^^^^^^^^^',
      '  → leave it out',
    ]);
  });

  it('colours levels, and ends every colour', () => {
    const text = pretty(everything, { colours: true });
    for (const [level, code] of [
      ['error', 31],
      ['warning', 33],
      ['info', 36],
    ])
      expect(text).toContain(`${begin}${code}m${level}${begin}0m`);
    const codes = text.split(begin).slice(1);
    expect(codes.filter((code) => code.startsWith('0m')).length * 2).toBe(codes.length);
  });

  it('shows no line of a construct, whose file is a program', () => {
    const built = report('4.22', [document({ construct: 'prod/kubelet', file: 'main.ts', line: 8 })]);
    expect(pretty(built, { colours: true, sourceLine: sourceLine('new KubeletConfig(prod)') })).not.toContain(' | ');
  });

  it.each([
    ['a line that is gone', undefined],
    ['a line that has become shorter', 'x'],
  ])('shows nothing of %s', (_, line) => {
    expect(pretty(one, { colours: true, sourceLine: () => line })).not.toContain(' | ');
  });
});

it.each([
  ['a password', '        passwordHash: $6$abc$def'],
  ['a password among other things', '    users: [{name: core, password: hunter2}]'],
  ['a token', '    token: abc'],
  ['a pre-signed URL', '      - https://bucket.s3.amazonaws.com/x.db?X-Amz-Signature=0'],
  ['a shared-access URL', '      - https://a.blob.core.windows.net/b?sv=1&sig=abc'],
  ['a login in a URL', '      - https://me:hunter2@example.com'],
  ['the contents of a file', '          source: data:,hunter2'],
  ['a unit with an environment', '        contents: "[Service]\\nEnvironment=A=b"'],
  ['a long run of letters', `    x: ${'aB3'.repeat(20)}`],
  ['a web token', '    x: eyJhbGciOi.x.y'],
  ['a private line', '    x: -----BEGIN PRIVATE'],
  ['a whole document', `    ${'a: 1, '.repeat(40)}`],
])('a line with %s is not shown', (_, line) => {
  expect(pretty(report('4.22', [document()]), { colours: true, sourceLine: sourceLine(line) })).not.toContain(' | ');
});

it.each(['Secret', 'secret', 'SealedSecret'])('no line of a %s is shown', (kind) => {
  const found = report('4.22', [document({ kind, findings: [finding({ path: 'x' })] })]);
  expect(pretty(found, { colours: true, sourceLine: sourceLine('    a: b plain and short') })).not.toContain(' | ');
});

it('without a terminal there is neither colour nor source', () => {
  const text = pretty(report('4.22', [document()]), { sourceLine: sourceLine('    clusterDNS: [10.0.0.10]') });
  expect(text).not.toContain(begin);
  expect(text).not.toContain(' | ');
});

it('no name sends anything to the terminal', () => {
  for (const colours of [true, false]) {
    const text = plain(pretty(everything, { colours }));
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e\u2066-\u2069]/u);
    expect(text).toContain('\\u001b[31m');
  }
});
