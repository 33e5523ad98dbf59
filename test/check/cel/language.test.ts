import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/check/cel/compile';
import { CompileError, Failure } from '../../../src/check/cel/failure';

const run = (rule: string): unknown => compile(rule).run(null, null);

const holding: Readonly<Record<string, readonly string[]>> = {
  'numbers of different kinds compare by what they count': [
    '1 == 1.0',
    '1u == 1',
    '1 < 1.5',
    '2u > 1',
    '9007199254740993 == 9007199254740992.0',
    '1 != "1"',
  ],
  'integers are of 64 bits and divide towards zero': ['-7 / 2 == -3', '-7 % 2 == -1', '-9223372036854775808 < 0', '0x10 == 16'],
  'literals of every kind': [
    '"\\u00e9" == "é"',
    "r'\\d' == '\\\\d'",
    '"""a"b""" == \'a"b\'',
    "b'\\xff' != b'a'",
    '[1, 2,] == [1, 2]',
    "{'a': 1}['a'] == 1",
    '1e3 == 1000.0',
    '// a comment\n true',
  ],
  'one side of && and || makes up for an error of the other': [
    '1 / 0 == 1 || true',
    'true || 1 / 0 == 1',
    '!(1 / 0 == 1 && false)',
    '!(false && 1 / 0 == 1)',
  ],
  'an item that decides makes up for the errors of others': [
    '[0, 1].exists(x, 1 / x == 1)',
    '!([0, 1].all(x, 1 / x == 2))',
    '[1, 2, 3].exists_one(x, x == 2)',
    '[1, 2].map(x, x * 2) == [2, 4]',
    '[1, 2, 3].map(x, x > 1, x * 2) == [4, 6]',
    '[1, 2, 3].filter(x, x > 1) == [2, 3]',
    "{'a': 1}.all(k, k == 'a')",
    '[[1], [2]].all(x, x.all(y, y > 0))',
  ],
  'comprehensions of two variables': [
    "['a', 'b'].all(i, v, i < 2 && v != '')",
    "{'a': 1}.transformMap(k, v, v + 1) == {'a': 2}",
    '[3].transformList(i, v, i + v) == [3]',
  ],
  'optional values': [
    "{'a': 1}.?a.orValue(2) == 1",
    "{'a': {}}.?a.b.c.orValue(2) == 2",
    "!{'a': 1}[?'b'].hasValue()",
    '[1][?3].orValue(4) == 4',
    'optional.of(1).optMap(x, x + 1).value() == 2',
    'optional.none().or(optional.of(1)).value() == 1',
    '[?optional.none(), 1] == [1]',
    'optional.ofNonZeroValue(0) == optional.none()',
  ],
  'strings count code points': [
    "size('a😀') == 2",
    "'a😀b'.indexOf('b') == 2",
    "'a😀b'.substring(1, 2) == '😀'",
    "'😀a'.charAt(1) == 'a'",
    "'a,b,c'.split(',', 2) == ['a', 'b,c']",
    "'a,b'.split(',', 0) == []",
    "'ab'.split('') == ['a', 'b']",
    "'a-b-c'.replace('-', '', 1) == 'ab-c'",
    "'ab'.replace('', '_') == '_a_b_'",
    "['a', 'b'].join('-') == 'a-b'",
    "' a\\u00a0'.trim() == 'a'",
    "'ÀB'.lowerAscii() == 'Àb'",
    "'abab'.lastIndexOf('ab') == 2",
    "'%s has %d of %.1f'.format(['a', 2, 0.5]) == 'a has 2 of 0.5'",
  ],
  'strings are ordered by code points': ["'\\uFFFD' < '😀'", "'a' < 'ab'", "'Z' < 'a'"],
  conversions: [
    "int('-5') == -5",
    'int(2.9) == 2',
    "string(90) == '90'",
    "double('1e3') == 1000.0",
    "bool('t')",
    "type(1) == int && type('a') == string",
    "string(duration('90m')) == '5400s'",
  ],
  'times and durations': [
    "duration('1h30m').getMinutes() == 90",
    "duration('300s') >= duration('5m')",
    "timestamp('2026-01-31T23:30:00Z').getDate('+01:00') == 1",
    "timestamp('2026-01-01T00:00:00Z') + duration('1h') == timestamp('2026-01-01T01:00:00Z')",
    "timestamp('2026-01-01T00:00:00Z').getDayOfWeek() == 4",
  ],
  'lists and sets': [
    '[1, 2, 2].isSorted()',
    '[1, 2].sum() == 3',
    '[3, 1].min() == 1',
    "['a'].indexOf('b') == -1",
    'sets.contains([1, 2], [2])',
    'sets.equivalent([1, 1], [1])',
    'sets.intersects([1], [1, 2])',
    "'a' in {'a': 1} && 2 in [1, 2]",
  ],
  'addresses and prefixes': [
    "isIP('::1') && !isIP('01.2.3.4') && !isIP('fe80::1%eth0') && !isIP('::ffff:1.2.3.4')",
    "cidr('10.0.0.0/8').containsIP('10.1.2.3') && !cidr('10.0.0.0/8').containsIP(ip('11.0.0.1'))",
    "cidr('10.0.0.0/8').containsCIDR('10.1.0.0/16') && !cidr('10.1.0.0/16').containsCIDR('10.0.0.0/8')",
    "cidr('10.1.2.3/8').masked() == cidr('10.0.0.0/8')",
    "cidr('fd00::/64').prefixLength() == 64 && cidr('fd00::/64').ip().family() == 6",
    "!isCIDR('10.0.0.0/33') && !isCIDR('10.0.0.0/08')",
    "ip.isCanonical('2001:db8::1') && !ip.isCanonical('2001:0db8::1')",
    "ip('127.0.0.1').isLoopback() && ip('::').isUnspecified() && ip('8.8.8.8').isGlobalUnicast()",
  ],
  'URLs as Go reads them': [
    "isURL('https://a.b:80/c?d=e#f') && isURL('/a') && !isURL('a.b/c') && !isURL('') && !isURL('http://a b')",
    "!isURL('https://a:b') && !isURL('https://a/%zz') && isURL('mailto:a@b')",
    "url('https://a.b:80/c').getHost() == 'a.b:80' && url('https://[::1]:80/').getHostname() == '::1'",
    "url('https://a?k=1&k=2').getQuery() == {'k': ['1', '2']} && url('https://a/b c').getEscapedPath() == '/b%20c'",
  ],
  quantities: [
    "quantity('1Gi').isGreaterThan(quantity('1G'))",
    "quantity('500m').add(quantity('0.5')) == quantity('1')",
    "quantity('2k').asInteger() == 2000",
    "!isQuantity('1 Gi')",
    "quantity('1').compareTo(quantity('2')) == -1",
  ],
  'named formats': [
    "!format.dns1123Label().validate('a-b').hasValue()",
    "format.dns1123Subdomain().validate('A').hasValue()",
    "format.named('uuid').value().validate('x').hasValue()",
  ],
  versions: [
    "semver('1.2.3').isLessThan(semver('1.10.0'))",
    "semver('1.0.0-a') < semver('1.0.0') || semver('1.0.0-a').isLessThan(semver('1.0.0'))",
    "isSemver('v1.2', true) && !isSemver('v1.2')",
  ],
};

describe.each(Object.entries(holding))('%s', (_, rules) => {
  it.each(rules)('%s', (rule) => {
    expect(run(rule)).toBe(true);
  });
});

describe('an evaluation fails for', () => {
  it.each([
    '9223372036854775807 + 1 > 0',
    '1 / 0 == 0',
    '[1][1] == 1',
    "{'a': 1}['b'] == 1",
    "{'a': 1}.b == 1",
    "int('a') == 1",
    "'a' + 1 == 'a1'",
    '[0].all(x, 1 / x == 1)',
    '[1, 2].exists_one(x, 1 / 0 == x)',
    "'abc'.substring(2, 1) == ''",
    '1 / 0 == 1 || false',
    'optional.none().value() == 1',
    "duration('5 minutes') > duration('1s')",
    "'a'.matches('(' + 'a')",
    "ip('a').family() == 4",
    '"a" ? true : false',
  ])('%s', (rule) => {
    expect(() => run(rule)).toThrow(Failure);
  });
});

describe('a rule is refused when it is compiled for', () => {
  it.each([
    'self.',
    'self == ',
    'unknown(self)',
    'self.unknown()',
    'size()',
    'name == 1',
    'true true',
    "self.matches('(?=a)')",
    'has(self)',
    "'\\q' == ''",
    '99999999999999999999 > 0',
    '[1].all(1, true)',
  ])('%s', (rule) => {
    expect(() => compile(rule)).toThrow(CompileError);
  });
});

it('a rule that mentions oldSelf is about a change', () => {
  expect(compile('self == oldSelf').usesOldSelf).toBe(true);
  expect(compile("self == 'oldSelf' && [1].all(oldSelf, oldSelf == 1)").usesOldSelf).toBe(false);
});
