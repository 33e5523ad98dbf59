import { describe, expect, test } from 'vitest';
import { decodeDataUrl } from '../../../src/nodes/ignition/go/data-url';
import { seeded } from './help';

function read(source: string): string | undefined {
  const decoded = decodeDataUrl(source);
  return 'error' in decoded ? undefined : Buffer.from(decoded.bytes).toString('latin1');
}

describe('decodeDataUrl', () => {
  test.each([
    ['data:,', ''],
    ['data:,hi+there', 'hi+there'],
    ['data:,hi%20there%0a', 'hi there\n'],
    ['data:,%C3%a9', '\u00c3\u00a9'],
    ['data:;base64,', ''],
    ['data:;base64,aGk=', 'hi'],
    ['data:;base64,aG\nk=\n', 'hi'],
    ['data:;base64,aGl=', 'hi'],
    ['data:text/plain;charset=utf-8;base64,aGk=', 'hi'],
    ['data:text/plain;a="b \\x41,";base64,aGk=', 'hi'],
    ['data:x-any/thing,hi', 'hi'],
    ['data:text/,hi', 'hi'],
    ['data:;base64=x,hi', 'hi'],
    ['data:,a,b;base64,c', 'a,b;base64,c'],
  ])('%j holds %j', (source, data) => {
    expect(read(source)).toBe(data);
  });

  test.each([
    '',
    'hi',
    'DATA:,hi',
    'data:',
    'data:hi',
    'data:text/plain',
    'data:text,hi',
    'data:Text/plain,hi',
    'data:foo/bar,hi',
    'data:;charset,hi',
    'data:;base64;charset=utf-8,aGk=',
    'data:;a=%zz,hi',
    'data:;a="\\q",hi',
    'data:,a b',
    'data:,a#b',
    'data:,a\nb',
    'data:,{"a":1}',
    'data:,\u00e9',
    'data:,100%',
    'data:,%4',
    'data:;base64,aGk',
    'data:;base64,a===',
    'data:;base64,aG=k',
    'data:;base64,aGk=aGk=',
    'data:;base64,aGk_',
    'data:;base64,$(cat file)',
    'data:;base64,aGk= ',
  ])('%j cannot be decoded', (source) => {
    expect(decodeDataUrl(source)).toHaveProperty('error');
  });

  test('what is encoded comes back, byte for byte', () => {
    const below = seeded(4);
    for (let round = 0; round < 200; round++) {
      const bytes = Uint8Array.from({ length: below(40) }, () => below(256));
      const base64 = `data:;base64,${Buffer.from(bytes).toString('base64')}`;
      const percent = `data:text/plain,${[...bytes].map((b) => `%${b.toString(16).padStart(2, '0')}`).join('')}`;
      expect(decodeDataUrl(base64)).toEqual({ mediaType: 'text/plain', base64: true, bytes });
      expect(decodeDataUrl(percent)).toEqual({ mediaType: 'text/plain', base64: false, bytes });
    }
  });

  test('megabytes are no trouble', () => {
    const text = 'a'.repeat(3_000_000);
    expect(read(`data:,${text}`)?.length).toBe(3_000_000);
    expect(read(`data:;base64,${btoa(text)}`)?.length).toBe(3_000_000);
  });
});
