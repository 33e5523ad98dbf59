import { describe, expect, it } from 'vitest';
import { kubeletConfig, machineConfig } from '../../src';
import type { Manifest } from '../../src/core/manifest';
import { type ConfigMap, configKeys } from '../../src/hosted/facts';
import { textUnder } from '../../src/hosted/texts';
import { configMapOf } from '../../src/hosted/wrap';

const unwrapped = (map: ConfigMap, key: 'config' | 'tuning'): unknown[] => textUnder(map, key).parts.map(({ manifest }) => manifest);

/** A small generator of numbers that is the same in each run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

const words = [
  'a',
  'true',
  'no',
  '0755',
  '1e3',
  '',
  ' x ',
  '---',
  '- a',
  'a: b',
  '# c',
  'two\nlines\n',
  '\ttab',
  'ünïcode ☃',
  '"q"',
  "'",
  '|',
  '~',
  'null',
  '12:30',
];

function value(next: (below: number) => number, depth: number): unknown {
  switch (next(depth > 3 ? 4 : 6)) {
    case 0:
      return next(1000) - 500;
    case 1:
      return next(2) === 0;
    case 2:
    case 3:
      return words[next(words.length)];
    case 4:
      return Array.from({ length: next(4) }, () => value(next, depth + 1));
    default:
      return Object.fromEntries(Array.from({ length: next(4) }, (_, i) => [`key${i}`, value(next, depth + 1)]));
  }
}

describe('objects inside a ConfigMap', () => {
  it('come out as they went in', () => {
    const objects = [
      kubeletConfig({ name: 'pods', pool: 'worker', config: { maxPods: 300, systemReserved: { cpu: '1', memory: '2Gi' } } }),
      machineConfig({ name: 'motd', role: 'worker', files: [{ path: '/etc/motd', contents: 'hello\n' }] }),
    ];
    for (const key of configKeys) expect(unwrapped(configMapOf(key, 'map', 'clusters', objects), key)).toEqual(objects);
  });
  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))('whatever their texts look like: %i', (seed) => {
    const next = numbers(seed);
    const objects = Array.from({ length: 1 + next(3) }, (_, i) => ({
      apiVersion: 'example.com/v1',
      kind: 'Any',
      metadata: { name: `n${i}` },
      spec: value(next, 0),
    })) as Manifest[];
    expect(unwrapped(configMapOf('config', 'map', 'clusters', objects), 'config')).toEqual(objects);
  });
  it('are read once for each key, and not at all where the text is broken', () => {
    const map: ConfigMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { config: 'a: [', tuning: '' } };
    expect(textUnder(map, 'config')).toBe(textUnder(map, 'config'));
    expect(textUnder(map, 'config').unreadable).toMatch(/config:1/);
    expect(textUnder(map, 'tuning')).toEqual({ parts: [] });
  });
});
