import { describe, expect, it } from 'vitest';
import { parseDuration, printDuration } from '../../../src/core/values/duration';

describe('durations', () => {
  it.each([
    ['0', '0s'],
    ['0s', '0s'],
    ['1m30s', '1m30s'],
    ['90s', '1m30s'],
    ['-1.5h', '-1h30m0s'],
    ['+5m', '5m0s'],
    ['100ms', '100ms'],
    ['1500us', '1.5ms'],
    ['1µs', '1µs'],
    ['1μs', '1µs'],
    ['.5s', '500ms'],
    ['1.s', '1s'],
    ['1.000000001s', '1.000000001s'],
    ['24h', '24h0m0s'],
    ['9223372036854775807ns', '2562047h47m16.854775807s'],
    ['-9223372036854775808ns', '-2562047h47m16.854775808s'],
  ])('reads %j and prints it as %j', (text, printed) => {
    expect(printDuration(parseDuration(text).value ?? -1n)).toBe(printed);
  });

  it.each(['', '5', '1m30', '0S', '3m-x', 'A', '.', '.s', '-', ' 1s', '1d', '9223372036854775808ns', '1e3s', 'constructor'])(
    'refuses %j',
    (text) => {
      expect(parseDuration(text).error).toContain(`"${text}"`);
    },
  );

  it('reads back what it prints', () => {
    for (let nanos = 1n; nanos < 10n ** 18n; nanos = nanos * 7n + 13n) {
      expect(parseDuration(printDuration(nanos)).value).toBe(nanos);
      expect(parseDuration(printDuration(-nanos)).value).toBe(-nanos);
    }
  });
});
