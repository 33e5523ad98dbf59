import { describe, expect, it } from 'vitest';
import { compareVersions, orderOf, parseVersion, releaseOf, versionOf } from '../../src/hosted/version';

const read = (text: string) => parseVersion(text) ?? expect.fail(`${text} is no version`);
const imageOf = (image: string) => versionOf({ spec: { release: { image } } });

describe('the version of an image', () => {
  it.each([
    ['quay.io/openshift-release-dev/ocp-release:4.22.3-multi', { major: 4, minor: 22, patch: 3, pre: '' }],
    ['quay.io/openshift-release-dev/ocp-release:4.16.0-rc.1-x86_64', { major: 4, minor: 16, patch: 0, pre: 'rc.1' }],
    ['registry.example.com:5000/ocp:4.18.2-aarch64', { major: 4, minor: 18, patch: 2, pre: '' }],
    ['quay.io/x/ocp:4.18.2@sha256:00', { major: 4, minor: 18, patch: 2, pre: '' }],
    [
      'registry.ci.openshift.org/ocp/release:4.19.0-0.nightly-multi-2025-01-01-000000',
      { major: 4, minor: 19, patch: 0, pre: '0.nightly-multi-2025-01-01-000000' },
    ],
  ])('%s', (image, version) => expect(imageOf(image)).toEqual(version));
  it.each(['registry.example.com:5000/ocp', 'quay.io/x/ocp:latest', 'quay.io/x/ocp@sha256:00', ''])('cannot be told from %j', (image) =>
    expect(imageOf(image)).toBeUndefined(),
  );
});

describe('versions', () => {
  const ordered = ['4.9.50', '4.10.0-rc.1', '4.10.0-rc.2', '4.10.0-rc.10', '4.10.0', '4.10.3', '4.22.0', '5.0.0', '5.1.0'].map(read);
  it('have one order', () => {
    for (const [i, a] of ordered.entries()) {
      for (const [j, b] of ordered.entries()) expect(Math.sign(compareVersions(a, b))).toBe(Math.sign(i - j));
    }
  });
  it('of one minor are equal where a patch is not named', () => expect(compareVersions(read('4.16'), read('4.16.9'))).toBe(0));
  it('5.0 follows 4.22', () => expect(orderOf(read('5.0.0')) - orderOf(read('4.22.0'))).toBe(1));
  it('are judged for releases that are known', () => {
    expect(releaseOf(read('4.16.3'))).toBe('4.16');
    expect(releaseOf(read('4.11.3'))).toBeUndefined();
  });
});
