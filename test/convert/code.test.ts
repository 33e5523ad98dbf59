import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { writtenAs } from '../../src/code/call';
import { camel, Names } from '../../src/code/names';
import { Source } from '../../src/code/print';
import { commented, quoted, template } from '../../src/code/text';
import { pick, random, seed } from '../support/mutated';

const pieces = [
  '`',
  '${',
  '}',
  '\\',
  "'",
  '"',
  '\n',
  '\r',
  '\r\n',
  '\t',
  ' ',
  '*/',
  '//',
  '<!--',
  '\u2028',
  '\u2029',
  '\u0000',
  '1',
  '\ud800',
  '\udfff',
  '😀',
  '\u202e',
  '\ufeff',
  '\u200d',
  'é',
  '한',
  '__proto__',
  '\\u0041',
  '\\`',
  '$',
  '{',
  'x',
  '\u{e0001}',
  '\u0085',
];

const text = (): string => Array.from({ length: Math.floor(random() * 12) }, () => pick(pieces)).join('');

const evaluated = (code: string): unknown => runInNewContext(`(${code})`);

describe('texts as code', () => {
  it('mean what they were, whatever is in them', () => {
    seed(1);
    for (let i = 0; i < 600; i++) {
      const one = text();
      expect(evaluated(quoted(one))).toBe(one);
      expect(evaluated(template(one))).toBe(one);
      expect(runInNewContext(`// ${commented(one)}\n7`)).toBe(7);
    }
  });

  it('hold nothing that cannot be seen, or that ends a line', () => {
    seed(2);
    for (let i = 0; i < 1000; i++) {
      const one = text();
      expect(quoted(one)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(template(one).replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(template(one)).not.toMatch(/[ \t]$/m);
    }
  });

  it('stay readable', () => {
    expect(quoted("it's")).toBe(`"it's"`);
    expect(quoted('두 줄\n')).toBe("'두 줄\\n'");
    expect(template('[Unit]\nWhat=/dev/disk/by-id/x\n')).toBe('`[Unit]\nWhat=/dev/disk/by-id/x\n`');
  });
});

describe('values as code', () => {
  const random3 = (depth: number): unknown => {
    if (depth === 0 || random() < 0.3) return pick([null, true, -0, 1.5, 2 ** 53, 1e300, text(), '', 'multi\nline\n'.repeat(9)]);
    const items = Array.from({ length: Math.floor(random() * 5) }, () => random3(depth - 1));
    if (random() < 0.4) return items;
    return Object.fromEntries(items.map((item) => [pick([...pieces, 'name', 'path', 'contents', '__proto__', 'constructor', '0']), item]));
  };

  it('are the same values, each text of several lines under a name', () => {
    seed(3);
    for (let i = 0; i < 500; i++) {
      const value = random3(4);
      const source = new Source();
      const code = source.print(value);
      const made = runInNewContext(`${source.textDeclarations().join('\n')}\n(${code})`);
      expect(JSON.stringify(made)).toBe(JSON.stringify(value));
    }
  });

  it('stand in one line where they fit, and are taken apart where they do not', () => {
    const print = (value: unknown): string => new Source().print(value);
    expect(print({ name: 'a', list: [1, 2], 'a-b': {} })).toBe("{ name: 'a', list: [1, 2], 'a-b': {} }");
    const long = Array.from({ length: 4 }, (_, i) => ({ name: `${i}`.repeat(40) }));
    expect(
      print(long)
        .split('\n')
        .map((line) => line.trim().length),
    ).toEqual([1, 53, 53, 53, 53, 1]);
  });

  it('are written as the call that made them', () => {
    const source = new Source();
    const rule = writtenAs({}, 'allow.cidr', ['1.2.3.0/24']);
    expect(source.print({ rules: [rule] })).toBe("{ rules: [allow.cidr('1.2.3.0/24')] }");
    expect(source.importLines()).toEqual(["import { allow } from 'cdk8s-openshift';"]);
  });
});

describe('names', () => {
  it('are words of the language that mean nothing else there', () => {
    expect(['/etc/chrony.conf', '01-worker-nosmt', 'IPAddress', '...', '한'].map(camel)).toEqual([
      'etcChronyConf',
      'workerNosmt01',
      'ipAddress',
      '',
      '',
    ]);
    const names = new Names();
    expect([names.take('new', 'newText'), names.take('a', 'b'), names.take('a', 'b'), names.take('a', 'b')]).toEqual([
      'newText',
      'a',
      'b',
      'b2',
    ]);
  });
});
