/** A version as coreos/go-semver reads it (semver.go, Version.Set). */
export interface Version {
  readonly major: bigint;
  readonly minor: bigint;
  readonly patch: bigint;
  readonly preRelease: string;
  readonly metadata: string;
}

const identifiers = /^[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*$/;
const largest = 2n ** 63n - 1n;

function cut(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function number(text: string | undefined): bigint | undefined {
  if (text === undefined || !/^[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text);
  return value <= largest ? value : undefined;
}

/** Undefined where the text is no version. Leading zeros are read as Go's ParseInt reads them: `03.2.0` is 3.2.0. */
export function parseVersion(text: string): Version | undefined {
  const [front, metadata] = cut(text, '+');
  const [numbers, preRelease] = cut(front, '-');
  if (![metadata, preRelease].every((id) => id === '' || identifiers.test(id))) return undefined;
  const [major, minor, patch] = numbers.split('.').map(number);
  if (major === undefined || minor === undefined || patch === undefined || numbers.split('.').length !== 3) return undefined;
  return { major, minor, patch, preRelease, metadata };
}

/** The minor number of a plain `<major>.<minor>.0`, undefined for every other version. */
export function minorOf(version: Version, major: number): number | undefined {
  const plain = version.patch === 0n && version.preRelease === '' && version.metadata === '';
  return plain && version.major === BigInt(major) ? Number(version.minor) : undefined;
}
