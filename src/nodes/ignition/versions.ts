import type { Path } from '../../core/path';
import { minor, type Release } from '../../core/target';
import { decode } from './go/decode';
import { plainText, struct } from './go/shape';
import { minorOf, parseVersion } from './go/version';
import { error, type IgnitionProblem, quote } from './problem';

/** What a release takes and what it makes of it: minor versions of spec 3. */
export interface Versions {
  readonly newest: number;
  readonly rendered: number;
}

/** From each release's pkg/controller/common/helpers.go, IgnParseWrapper, and constants.go, InternalMCOIgnitionVersion. */
export function versionsOf(release: Release): Versions {
  if (minor(release) >= 19) return { newest: 5, rendered: 5 };
  if (minor(release) >= 14) return { newest: 4, rendered: 4 };
  return minor(release) === 13 ? { newest: 4, rendered: 2 } : { newest: 2, rendered: 2 };
}

/** The declared spec, as major and minor version, or why there is none. */
export type Declared = { readonly major: 2 | 3; readonly minor: number } | { readonly problems: readonly IgnitionProblem[] };

const path: Path = ['ignition', 'version'];
const stub = struct({ ignition: struct({ version: plainText }) });
const newestOfSpec2 = 2;

/**
 * Finds the declared spec as config/util GetConfigVersion and IgnParseWrapper do: 2.0.0 to 2.2.0, or 3.0.0 up to what the
 * release takes, nothing in between.
 */
export function declaredVersion(config: unknown, release: Release): Declared {
  const { value, problems } = decode(config, stub, 0);
  const errors = problems.filter((p) => p.severity === 'error');
  if (errors.length > 0) return { problems: errors };
  const { newest } = versionsOf(release);
  const help = `use one of 2.2.0, ${Array.from({ length: newest + 1 }, (_, i) => `3.${i}.0`).join(', ')}`;
  const text = (value as { readonly ignition?: { readonly version?: string } }).ignition?.version ?? '';
  if (text === '') return { problems: [error('version-invalid', path, 'the config does not say which spec it is of', help)] };
  const version = parseVersion(text);
  if (version === undefined) return { problems: [error('version-invalid', path, `${quote(text)} is no version of three numbers`, help)] };
  const [spec2, spec3] = [minorOf(version, 2), minorOf(version, 3)];
  if (spec3 !== undefined && spec3 <= newest) return { major: 3, minor: spec3 };
  if (spec2 !== undefined && spec2 <= newestOfSpec2) return { major: 2, minor: spec2 };
  return { problems: [error('version-unknown', path, `OpenShift ${release} does not take Ignition spec ${quote(text)}`, help)] };
}
