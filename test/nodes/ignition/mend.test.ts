import { describe, expect, it } from 'vitest';
import { dataUrlHelp, looksDecimal, modeHelp } from '../../../src/nodes/ignition/mend';

describe('how to mend a data URL that cannot be decoded', () => {
  it.each([
    ['data:,hello world', 'write %20 for " "'],
    ['data:,100% sure', 'write %25 for "%" or %20 for " "'],
    ['data:,a%20b #c\n', 'write %20 for " ", %23 for "#" or %0A for "\\n"'],
    ['data:text/plain,grüße', 'write %C3%BC for "ü" or %C3%9F for "ß"'],
    ['data:;base64,aGVsbG8', expect.stringContaining('padded with "="')],
    ['data:;base64,aGVs\r\nbG8=\n', expect.stringContaining('without line breaks')],
    ['data:;base64,_-8', expect.stringContaining('the alphabet of "+" and "/"')],
    ['data:;base64,plain text', expect.stringContaining('take ";base64" away')],
    ['data:no comma', expect.stringContaining('percent-encode the text after "data:,"')],
    ['data:unknown/type,x', expect.stringContaining('percent-encode the text after "data:,"')],
  ])('%j', (broken, help) => {
    expect(dataUrlHelp(broken)).toEqual(help);
  });
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
