import { describe, expect, it } from 'vitest';
import { formats } from '../../src/check/schema/formats';

/** What the API server's own checks (kube-openapi, pkg/validation/strfmt) say of each text. */
const texts: Readonly<Record<string, { readonly fits: readonly string[]; readonly fails: readonly string[] }>> = {
  cidr: {
    fits: ['10.0.0.1/8', '192.168.0.09/24', '010.0.0.0/08', 'fd00::/48', '00001::/64', '::ffff:1.2.3.4/96', '0.0.0.0/0'],
    fails: ['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '::/129', 'fe80::1%eth0/64', '10.0.0.256/8', '/8'],
  },
  ipv4: { fits: ['10.0.0.1', '010.1.1.1', '::ffff:1.2.3.4'], fails: ['10.0.0', '::1', '10.0.0.1/8', '1.2.3.4.5'] },
  ipv6: { fits: ['::1', '::ffff:1.2.3.4'], fails: ['10.0.0.1', ':1', 'fe80::1%eth0', '1::2::3'] },
  date: { fits: ['2024-02-29', '0000-01-01'], fails: ['2023-02-29', '2024-1-1', ''] },
  'date-time': {
    fits: ['2024-01-31T12:00:00Z', '2024-01-31t12:00:00z', '2024-01-31T12:00:00.5+99:99', '2024-01-31T12:00:00ZT'],
    fails: [
      '2024-01-31',
      '2024-01-31T12:00:00',
      '2024-01-31T24:00:00Z',
      '2024-01-31T12:00:60Z',
      '2024-01-31T12:00:00+0100',
      '2024-01-32T12:00:00Z',
    ],
  },
  duration: {
    fits: ['1h30m', '-1.5h', '0', '10 seconds', '3d', '2 weeks', 'abc 5 m', '1h foo', '1µs'],
    fails: ['', '10', 'h', '5x', '99999999999999999999s', '10 s 99999999999999999999 s'],
  },
  hostname: { fits: ['example.com', 'a', 'xn--a.io', '1.example.com'], fails: ['', 'ex_ample.com', 'a..b', '1.2.3.4'] },
  uri: {
    fits: [
      'https://a.b/c?d=e#f',
      '/path',
      '*',
      'mailto:x',
      'http://[::1]:80/',
      'http://[fe80::1%25en0]/',
      'http://h>x/',
      'http:%',
      'HTTP://u:p@h:/',
    ],
    fails: [
      '',
      'x',
      '?a',
      'http://h:x/',
      'http://a b/',
      'http://a%41/',
      'http://a/%zz',
      'http://[',
      'http://[1.2.3.4]/',
      'http://a[::1]/',
      ':a',
      'http://h\n',
    ],
  },
  uuid: { fits: ['123e4567-e89b-12d3-a456-426614174000', '123E4567E89B12D3A456426614174000'], fails: ['123e4567', ''] },
  mac: {
    fits: ['01:23:45:67:89:ab', '01-23-45-67-89-AB', '0123.4567.89ab', '01:23:45:67:89:ab:cd:ef'],
    fails: ['01:23:45:67:ab', '01-23:45-67-89-ab', '0123.4567', '0:1:2:3:4:5'],
  },
  byte: { fits: ['aGVsbG8=', 'aGVs'], fails: ['', 'aGVsbG8', 'aGVs\nbG8=', 'a'] },
};

describe.each(Object.entries(texts))('the format %s', (format, { fits, fails }) => {
  it.each(fits)('fits %j', (text) => expect(formats[format]?.(text)).toBe(true));
  it.each(fails)('does not fit %j', (text) => expect(formats[format]?.(text)).toBe(false));
});
