import { describe, expect, test } from 'vitest';
import { clean, extension, join } from '../../../src/nodes/ignition/go/path';
import { readUnitFile } from '../../../src/nodes/ignition/go/unit-file';
import { seeded } from './help';

describe('readUnitFile', () => {
  test.each([
    ['', []],
    ['no section at all', []],
    ['text before [A]\nb=c', ['A']],
    ['# [A\n[B]\nc=d', ['B']],
    ['[A]\n\n  b = c \n; note\n[B]\n=x', ['A', 'B']],
    ['[A]\nb=c \\\n  no equals sign here\n', ['A']],
    ['[A]\r\nb=c\r\n', ['A']],
    ['[A]\n#c \\ \nno equals sign here\nb=c', ['A']],
    ['[Install]\n', []],
    ['[A]\nb=', ['A']],
    [`[A]\nb=${'x'.repeat(2045)}`, ['A']],
  ])('%j has options in %j', (contents, sections) => {
    expect(readUnitFile(contents)).toEqual({ sections: new Set(sections) });
  });

  test.each(['[A', '[A] x', '[A][B]', '[A]\nb', '[A]\nb\n', '[A]\nb\r=c', '[A]\nb=c\\ \nd', `[A]\nb=${'x'.repeat(3000)}\n`])(
    '%j cannot be read',
    (contents) => {
      expect(readUnitFile(contents).error).toBeDefined();
    },
  );
});

describe('Go paths', () => {
  test('cleaning a path twice changes nothing more, and an absolute one stays so', () => {
    const below = seeded(9);
    for (let round = 0; round < 500; round++) {
      const path = Array.from({ length: below(9) }, () => ['/', '.', '..', 'a', 'b.c'][below(5)]).join('');
      expect(clean(clean(path))).toBe(clean(path));
      expect(clean(path).startsWith('/')).toBe(path.startsWith('/'));
    }
  });

  test('join and extension', () => {
    expect(join('/', 'a//b/../c')).toBe('/a/c');
    expect(join('', '')).toBe('');
    expect(extension('a.b/c')).toBe('');
    expect(extension('.service')).toBe('.service');
  });
});
