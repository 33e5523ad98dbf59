import { describe, expect, it } from 'vitest';
import { goMatches, goPattern } from '../../../src/check/cel/regex/re2';
import { PatternError } from '../../../src/check/cel/regex/reader';

describe('a pattern means what it means to Go', () => {
  it.each([
    ['^[a-zA-Z0-9-_\\(\\)\\.]+$', 'a-_().', 'a/'],
    ['^a.b$', 'a\rb', 'a\nb'],
    ['^\\s$', ' ', '\u00a0'],
    ['^\\s$', '\t', '\v'],
    ['(?i)^abc$', 'ABC', 'abd'],
    ['^a(?i)b$', 'aB', 'AB'],
    ['(?m)^b$', 'a\nb', 'ab'],
    ['(?s)^a.b$', 'a\nb', 'ab'],
    ['^[[:alpha:]]+$', 'abC', 'a1'],
    ['^[]a]$', ']', 'b'],
    ['^\\pL+$', 'aé', '1'],
    ['^\\p{Greek}$', 'α', 'a'],
    ['^\\x{1F600}$', '😀', 'a'],
    ['^.$', '😀', 'ab'],
    ['\\Aab\\z', 'ab', 'ab\n'],
    ['^\\Qa.b\\E$', 'a.b', 'axb'],
    ['^(?P<n>a)b$', 'ab', 'a'],
    ['^a{,2}$', 'a{,2}', 'aa'],
    ['^a{1,2}$', 'aa', 'aaa'],
    ['a$', 'a', 'a\n'],
  ])('%s takes %j and not %j', (pattern, yes, no) => {
    expect(goMatches(yes, pattern)).toBe(true);
    expect(goMatches(no, pattern)).toBe(false);
  });

  it.each(['(?=a)', '(?!a)', '(?<=a)', '(a)\\1', 'a{1001}', '*a', 'a**', '(', ')', '[b-a]', '[a', '\\', '\\y', '(?z)a', 'a{2,1}'])(
    '%s is refused',
    (pattern) => {
      expect(() => goPattern(pattern)).toThrow(PatternError);
    },
  );
});

/** A generator with a seed, so that a failure can be seen again. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state;
  }
}

it('quoted text finds itself, whatever it holds', () => {
  const source = numbers(7);
  const signs = [...'ab-.*+?()[]{}|^$\\/ é😀\n'];
  for (let i = 0; i < 300; i++) {
    const text = Array.from({ length: 1 + (i % 6) }, () => signs[source.next().value % signs.length]).join('');
    const quoted = text.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&');
    expect(goMatches(text, `^${quoted}$`)).toBe(true);
    expect(goMatches(`${text}x`, `^${quoted}$`)).toBe(false);
  }
});
