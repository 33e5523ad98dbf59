type Random = (below: number) => number;

const scalars = [
  ...[
    'y',
    'n',
    'yes',
    'No',
    'on',
    'OFF',
    'true',
    'False',
    '~',
    'null',
    'Null',
    '',
    '0',
    '-0',
    '+1',
    '007',
    '08',
    '0644',
    '0o17',
    '0x1F',
    '0b11',
    '-0x1',
  ],
  ...[
    '1_000',
    '1e3',
    '1.',
    '.5',
    '-.5',
    '+.5',
    '1.5e-3',
    '.inf',
    '-.INF',
    '.nan',
    '1e999',
    '12:30:45',
    '190:20:30',
    '1:30',
    '2001-01-01',
    '2001-12-14t21:59:43.10-05:00',
  ],
  ...[
    '9007199254740993',
    '18446744073709551615',
    '18446744073709551616',
    '-9223372036854775809',
    '123456789012345',
    '1234567890123456',
    '0.1',
    '1__0',
    '_1',
    '1_',
  ],
  ...[
    'a',
    'a b',
    'a  b',
    'key:value',
    'a:b:c',
    'a: b',
    'a: b: c',
    'a :b',
    'a:',
    'a #b',
    'a#b',
    '#a',
    '- a',
    '-a',
    '--a',
    '---',
    '...',
    '-',
    '?',
    '? a',
    '?a',
    ':',
    ':a',
    '=',
    '<<',
    '%a',
    '@a',
    '`a',
  ],
  ...[
    '"a"',
    '"a\\nb"',
    '"\\x41\\u00e9"',
    '"\\/"',
    '"\\ud800"',
    '"a',
    '"a" b',
    "'a'",
    "'it''s'",
    "'a",
    "'a'b",
    '"a: b"',
    "'a # b'",
    '"- a"',
    "''",
    '""',
    '"\\"',
    '"\\\\"',
    "'\\'",
    '"a\tb"',
  ],
  ...[
    '[]',
    '{}',
    '[a, b]',
    '[a, b',
    '[a,b]',
    '[ a , b ]',
    '{a: b}',
    '{a: b, c: [1, "2"]}',
    '{a:b}',
    '{"a":1}',
    '{"a": 1}',
    '{a}',
    '[a: b]',
    '[a, ]',
    '[,]',
    '[-1, -a, - b]',
    '[1.5, 0644, yes, ~]',
  ],
  ...[
    '[::/0]',
    '[a:b]',
    '[a?b]',
    '[a #b]',
    '[a#b, c]',
    '{a: }',
    '{a: [}]',
    '[[a], {b: c}]',
    "['a', b c]",
    '{a: 1, a: 2}',
    '{1: a, "1": b}',
    '{<<: a}',
    '[*a]',
    '[a]b',
    '{y: n}',
    '[a+b, c/d, .e, _f]',
  ],
  ...[
    '&a b',
    '*a',
    '!a b',
    '!!str 1',
    '!!int "1"',
    '&a',
    '!',
    '|',
    '>',
    '|-',
    '>+',
    '|2',
    '| a',
    '|# a',
    '| # a',
    ',a',
    ']a',
    '}a',
    'a]',
    'a}',
    'a,b',
    'a{b',
    'a\tb',
    '\ta',
    'a\t',
    'a ',
    'a   # c',
  ],
  ...[
    'é',
    '😀',
    '\u2028',
    'a\u00a0b',
    '\u00a0',
    '\ufeff',
    'a\u0085b',
    '$HOME',
    '*.example.com',
    '10.0.0.0/8',
    'fd00::/8',
    '::1',
    'C:\\a',
    'http://a:80/b?c=d#e',
    '100m',
    '1Gi',
    '__proto__',
    'constructor',
    'x'.repeat(90),
  ],
];

const keys = [
  'a',
  'b',
  'c',
  'kind',
  'a.b/c',
  'a b',
  '"q"',
  "'s'",
  '1',
  '0x1',
  'yes',
  'null',
  '~',
  '1.5',
  '"1"',
  '<<',
  '-a',
  '- a',
  '__proto__',
  'é',
  '"a\\tb"',
  'a ',
  '?',
  '.5',
  '*',
  'a:b',
  '#',
  '[a]',
  'a"b',
  "it's",
  '0',
  '-1',
  'x'.repeat(1030),
];
const words = [
  'x',
  'a: b',
  '- a',
  '# no comment',
  'key: "value"',
  'é',
  '  deeper',
  ' one deeper',
  '\ttab',
  'trailing  ',
  '"',
  "'",
  '{',
  '}',
  '|',
  '&a',
  '*',
  '%',
  '[main]',
  'a\\',
  '--- ',
  '...',
  '👍',
];

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;
const one = (random: Random, of: number): boolean => random(of) === 0;
/** By how much something is indented: mostly as it should be. */
const step = (random: Random, usual: readonly number[]): number => (one(random, 20) ? random(5) : pick(random, usual));

/** Mostly harmless, so that many texts are read at all. */
const scalar = (random: Random): string =>
  one(random, 6) ? pick(random, scalars) : pick(random, ['a', 'some words', '12', '"quoted"', 'true', "'x'", 'a.b/c:1']);
const key = (random: Random, at: number): string => (one(random, 20) ? pick(random, keys) : `${pick(random, ['k', 'name', 'x.y/z'])}${at}`);
const comment = (random: Random): string =>
  one(random, 10) ? pick(random, [' # c', '  # a: b', '   # - c', ' #', '   ', one(random, 4) ? '# tight' : ' ']) : '';

/** A line between others: a comment, a blank one, or none. */
function between(random: Random, indent: number): string {
  if (!one(random, 10)) return '';
  const spaces = ' '.repeat(pick(random, [0, indent, indent + 1, indent + 2, Math.max(0, indent - 1)]));
  return pick(random, ['\n', `${spaces}\n`, `${spaces}# c: d\n`, `${spaces}#\n`, '\n\n', one(random, 8) ? `${spaces}\t\n` : '\n']);
}

function block(random: Random, indent: number): string {
  const header = one(random, 12) ? pick(random, ['|2', '|-1', '|  ', '>- # c', '|+1']) : pick(random, ['|', '|-', '|+', '>', '>-', '>+']);
  const spaces = ' '.repeat(indent + step(random, [2, 2, 4]));
  const lines = Array.from({ length: random(5) }, () => {
    if (one(random, 4)) return one(random, 4) ? `${spaces}${pick(random, ['', ' ', '\t'])}\n` : `${' '.repeat(random(3))}\n`;
    return `${one(random, 12) ? spaces.slice(1) : spaces}${pick(random, words)}${one(random, 8) ? ' ' : ''}\n`;
  });
  return ` ${header}\n${lines.join('')}`;
}

/** A text in quotes or none, over several lines. */
function long(random: Random, indent: number): string {
  const quote = pick(random, ['', '', '"', "'"]);
  const lines = Array.from({ length: 2 + random(2) }, () =>
    pick(random, one(random, 8) ? ['x: y', '# z', '- a', 'a\\\\b', '"', 'a #b', 'end\\'] : ['one', 'two words', "it''s", '', '10']),
  );
  const spaces = ' '.repeat(indent + step(random, [2, 2, 4]));
  return ` ${quote}${lines.join(`${one(random, 6) ? '  ' : ''}\n${spaces}`)}${quote}${comment(random)}\n`;
}

/** What follows a colon or a dash. */
function value(random: Random, indent: number, depth: number): string {
  const roll = random(14);
  if (depth > 0 && roll < 3)
    return `${comment(random)}\n${between(random, indent)}${map(random, indent + step(random, [2, 2, 2, 4]), depth - 1)}`;
  if (depth > 0 && roll < 5)
    return `${comment(random)}\n${between(random, indent)}${list(random, indent + step(random, [0, 2]), depth - 1)}`;
  if (roll < 7) return block(random, indent);
  if (roll === 7) return long(random, indent);
  if (roll === 8) return `${comment(random)}\n`;
  return `${one(random, 30) ? pick(random, ['  ', '\t', '']) : ' '}${scalar(random)}${comment(random)}\n`;
}

function map(random: Random, indent: number, depth: number): string {
  return Array.from({ length: 1 + random(4) }, (_, at) => {
    const spaces = ' '.repeat(one(random, 40) ? indent + 1 : indent);
    return `${spaces}${key(random, at)}${one(random, 40) ? ' :' : ':'}${value(random, indent, depth)}${between(random, indent)}`;
  }).join('');
}

function list(random: Random, indent: number, depth: number): string {
  return Array.from({ length: 1 + random(3) }, () => {
    const gap = pick(random, [1, 1, 1, 1, 2, 3]);
    const head = `${' '.repeat(one(random, 40) ? indent + 1 : indent)}-`;
    const nested = (text: string): string => `${head}${' '.repeat(gap)}${text.trimStart()}`;
    if (depth > 0 && one(random, 3)) return nested(map(random, indent + 1 + gap, depth - 1));
    if (depth > 0 && one(random, 6)) return nested(list(random, indent + 1 + gap, depth - 1));
    return `${head}${value(random, indent, depth)}${between(random, indent)}`;
  }).join('');
}

/** A document that is YAML, or nearly: maps and lists of hostile texts, comments in odd places, and sometimes something cut out or put in. */
export function randomYaml(random: Random): string {
  const head = one(random, 4)
    ? pick(random, ['---\n', '--- \n', '--- # c\n', '# c\n---\n', '\n', '---a\n', '%YAML 1.1\n---\n', '--- a\n', '...\n', ' '])
    : '';
  const body = one(random, 6) ? list(random, 0, 3) : map(random, 0, 3);
  const text = head + between(random, 0) + body;
  if (one(random, 20)) return text.replaceAll('\n', '\r\n');
  if (one(random, 20)) return text.trimEnd();
  if (!one(random, 8)) return text;
  const at = random(text.length);
  return text.slice(0, at) + pick(random, [...scalars, ' ', '\n', '  ', ': ', '\n  ', '\n- ']) + text.slice(at + random(3));
}
