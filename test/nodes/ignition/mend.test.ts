import { describe, expect, it } from 'vitest';
import { decodeDataUrl } from '../../../src/nodes/ignition/go/data-url';
import { looksDecimal, mendedDataUrl, modeHelp } from '../../../src/nodes/ignition/mend';

describe('a data URL that cannot be decoded', () => {
  it.each([
    ['data:,hello world', 'data:,hello%20world'],
    ['data:,100% sure', 'data:,100%25%20sure'],
    ['data:,a%20b #c\n', 'data:,a%20b%20%23c%0A'],
    ['data:text/plain,grüße', 'data:text/plain,gr%C3%BC%C3%9Fe'],
    ['data:;base64,aGVsbG8', 'data:;base64,aGVsbG8='],
    ['data:;base64,aGVs\r\nbG8=\n', 'data:;base64,aGVsbG8='],
    ['data:;base64,_-8', 'data:;base64,/+8='],
    ['data:;base64,plain text', 'data:,plain%20text'],
    ['data:text/plain;base64,[a]\nb = 1\n', 'data:text/plain,%5Ba%5D%0Ab%20=%201%0A'],
  ])('is mended: %j', (broken, mended) => {
    expect(mendedDataUrl(broken)).toBe(mended);
    expect('bytes' in decodeDataUrl(mended)).toBe(true);
  });
  it.each(['data:no comma', 'data:unknown/type,x', `data:,${' '.repeat(100)}`])(
    'is left alone where that is not to be told, or is long: %j',
    (broken) => {
      expect(mendedDataUrl(broken)).toBeUndefined();
    },
  );
});

describe('a mode', () => {
  it.each([
    [644, 'write 0644 in YAML, which is 420 (JSON knows no octal)'],
    ['0755', 'write 0755 in YAML, which is 493 (JSON knows no octal)'],
    ['0o600', 'write 0600 in YAML, which is 384 (JSON knows no octal)'],
  ])('that was meant to be octal is told as a number: %j', (mode, help) => expect(modeHelp(mode)).toBe(help));
  it.each([1023, 888, '0888', 'rw-r--r--'])('that was not is explained: %j', (mode) => expect(modeHelp(mode)).toContain('0644'));
  it.each([400, 440, 500, 600, 644, 755])('looks decimal: %i', (mode) => expect(looksDecimal(mode)).toBe(true));
  it.each([0, 0o644, 0o755, 0o600, 0o400, 0o440, 0o640, 0o444, 0o500, 0o700, 0o711])('does not look decimal: %i', (mode) =>
    expect(looksDecimal(mode)).toBe(false),
  );
});
