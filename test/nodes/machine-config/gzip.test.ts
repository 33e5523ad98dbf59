import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { gzip } from '../../../src/nodes/machine-config/gzip/gzip';
import { seeded } from '../ignition/help';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const line = 'server ntp.example.com iburst minpoll 4 maxpoll 10\n';

/** Texts of words that come again, and noise. */
function sample(seed: number): Uint8Array {
  const below = seeded(seed);
  const words = Array.from({ length: 1 + below(60) }, () => String.fromCharCode(...Array.from({ length: 1 + below(9) }, () => below(256))));
  return Uint8Array.from(Array.from({ length: below(4000) }, () => words[below(words.length)] ?? '').join(''), (c) => c.charCodeAt(0));
}

describe('gzip', () => {
  it.each([
    ['nothing', ''],
    ['one byte', 'a'],
    ['one byte, often', 'a'.repeat(100_000)],
    ['one line, often', line.repeat(2000)],
    ['text without repetition', 'The quick brown fox jumps over a lazy dog'],
    ['more than a block', Array.from({ length: 60_000 }, (_, i) => `${(i * 7919) % 100_003} `).join('')],
  ])('unpacks to what went in: %s', (_, text) => {
    expect(gunzipSync(gzip(bytes(text))).equals(bytes(text))).toBe(true);
  });
  it('unpacks to what went in, whatever that is', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const input = sample(seed);
      expect(gunzipSync(gzip(input)).equals(input)).toBe(true);
    }
  });
  it('is about as small as zlib makes it', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const input = sample(seed);
      expect(gzip(input).length).toBeLessThan(gzipSync(input, { level: 9 }).length * 1.03 + 20);
    }
  });
  it('gives the same bytes everywhere', () => {
    expect(Buffer.from(gzip(bytes(line.repeat(3)))).toString('base64')).toMatchInlineSnapshot(
      `"H4sIAAAAAAAC/ytOLSpLLVLIKynQS61IzC3ISdVLzs9VyEwqLSouUcjNzCvIz8lRMFHITawAswwNuOijBQAG04GPmQAAAA=="`,
    );
  });
});
