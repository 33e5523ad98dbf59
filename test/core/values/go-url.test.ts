import { describe, expect, test } from 'vitest';
import { parseUrl } from '../../../src/core/values/go-url';

describe('parseUrl', () => {
  test.each(['http://h', 'http://u:p@[::1]:80/p?q#f', 'a:b', '', '/p', 'http://%C3%A9', 's3://b/k?versionId=', 'http://h:'])(
    '%j is a URL',
    (url) => {
      expect(parseUrl(url)).toBeDefined();
    },
  );

  test.each([
    ':a',
    'a b:c/:d\n',
    '1:2',
    'http://a b',
    'http://h:x',
    'http://[::1',
    'http://[h]',
    'http://h/%zz',
    'http://h#%zz',
    'http://%41',
    'http://a|b@c',
  ])('%j is none', (url) => {
    expect(parseUrl(url)).toBeUndefined();
  });
});
