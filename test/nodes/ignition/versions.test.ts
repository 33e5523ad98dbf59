import { describe, expect, test } from 'vitest';
import { releases } from '../../../src/core/target';
import { parseIgnition } from '../../../src/nodes/ignition/parse';
import { errorsOf, spec } from './help';

describe('the declared version', () => {
  test.each(['3.0.0', '3.1.0', '3.2.0', '2.0.0', '2.1.0', '2.2.0', '03.2.0', '3.2.0-'])('%s is taken by every release', (version) => {
    for (const release of releases) expect(errorsOf(spec(version), release)).toEqual([]);
  });

  test.each([
    ['3.3.0', '4.13'],
    ['3.4.0', '4.13'],
    ['3.5.0', '4.19'],
  ] as const)('%s is taken from %s on', (version, first) => {
    const taken = releases.filter((release) => errorsOf(spec(version), release).length === 0);
    expect(taken).toEqual(releases.slice(releases.indexOf(first)));
  });

  test.each(['3.6.0', '3.5.1', '3.2.0-experimental', '3.2.0+x', '2.3.0', '2.4.0', '1.0.0', '4.0.0'])('%s is unknown', (version) => {
    expect(errorsOf(spec(version))).toEqual(['version-unknown ignition.version']);
  });

  test.each(['', '3', '3.2', 'v3.2.0', ' 3.2.0', '3.2.0 ', '3.2.x', '3.2.0.0', '3.-2.0', '3.2.99999999999999999999'])(
    '%j is no version',
    (version) => {
      expect(errorsOf(spec(version))).toEqual(['version-invalid ignition.version']);
    },
  );

  test.each([[{}], [{ ignition: {} }], [{ ignition: null }], [{ ignition: { version: null } }]])('%j says none', (config) => {
    expect(errorsOf(config)).toEqual(['version-invalid ignition.version']);
  });

  test.each([
    [{ ignition: '3.2.0' }, 'wrong-type ignition'],
    [{ ignition: [] }, 'wrong-type ignition'],
    [{ ignition: { version: 3 } }, 'wrong-type ignition.version'],
    [{ ignition: { version: {} } }, 'wrong-type ignition.version'],
  ])('%j is of a wrong type', (config, problem) => {
    expect(errorsOf(config)).toEqual([problem]);
  });

  test('it is found whatever the case of its keys', () => {
    expect(errorsOf({ Ignition: { VERSION: '3.2.0' } })).toEqual([]);
  });

  test.each([
    ['4.12', '3.2.0'],
    ['4.13', '3.2.0'],
    ['4.14', '3.4.0'],
    ['4.18', '3.4.0'],
    ['4.19', '3.5.0'],
    ['4.22', '3.5.0'],
  ] as const)('%s renders %s', (release, version) => {
    for (const declared of ['2.2.0', '3.0.0', '3.2.0']) expect(parseIgnition(spec(declared), release).config).toEqual(spec(version));
  });
});
