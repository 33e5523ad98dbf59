import type { ObjectMeta } from '../../imports/meta';
import { type Release, releases } from '../core/target';
import { type Arch, releaseAnnotation } from './facts';

/** An OpenShift version. */
export interface Version {
  readonly major: number;
  readonly minor: number;
  /** @default - the image's tag names no more than the minor version */
  readonly patch?: number;
  /** What stands behind a dash, such as `rc.1`; empty for a release. */
  readonly pre: string;
}

const architectures = /(^|-)(multi|x86_64|amd64|aarch64|arm64|ppc64le|s390x)(-(x86_64|amd64|aarch64|arm64|ppc64le|s390x))?$/;

/** `4.16.3`, `4.18.0-rc.1-multi`; undefined for what is no version. */
export function parseVersion(text: string): Version | undefined {
  const [, major, minor, patch, rest = ''] = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:-(.+))?$/.exec(text) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const pre = rest.replace(architectures, '');
  return { major: Number(major), minor: Number(minor), ...(patch !== undefined && { patch: Number(patch) }), pre };
}

/** The tag of an image reference, if it has one. */
const tagOf = (image: string): string | undefined => /:([^/:@]+)(?:@.*)?$/.exec(image.split('/').at(-1) ?? '')?.[1];

const names: Readonly<Record<string, Arch | 'multi'>> = { x86_64: 'amd64', aarch64: 'arm64', multi: 'multi' };

/** The architecture that a release image's tag ends in, such as `amd64` for `4.16.3-x86_64`; undefined where it does not tell. */
export function archOf(image: string): Arch | 'multi' | undefined {
  const name = architectures.exec(tagOf(image) ?? '')?.[2];
  return name === undefined ? undefined : (names[name] ?? (name as Arch));
}

interface Released {
  readonly metadata?: ObjectMeta;
  readonly spec?: { readonly release?: { readonly image?: string } };
}

/** The version that a NodePool or a HostedCluster asks for: its image's tag, else the annotation; undefined where neither tells. */
export function versionOf({ metadata, spec }: Released): Version | undefined {
  const told = metadata?.annotations?.[releaseAnnotation];
  const image = spec?.release?.image ?? '';
  // A tag that goes with a digest, as in `name:tag@sha256:…`, still names the version.
  const tag = image.includes('@') && !/:[^/:@]+@/.test(image) ? undefined : tagOf(image);
  return (tag === undefined ? undefined : parseVersion(tag)) ?? (told === undefined ? undefined : parseVersion(told));
}

/** Minor versions in one order: 5.0 follows 4.22 as 4.23 would (HS support/supportedversion/version.go). */
export const orderOf = ({ major, minor }: Version): number => (major === 5 ? 23 + minor : minor);

/** The release to judge for, where it is one that is known. */
export const releaseOf = ({ major, minor }: Version): Release | undefined => releases.find((known) => known === `${major}.${minor}`);

export const printVersion = ({ major, minor, patch, pre }: Version): string =>
  `${major}.${minor}${patch === undefined ? '' : `.${patch}`}${pre === '' ? '' : `-${pre}`}`;

const numeric = /^\d+$/;

/** Semantic versioning's order of what stands behind the dash: a release comes after its candidates. */
function comparePre(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  const [left, right] = [a.split('.'), b.split('.')];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [x, y] = [left[i], right[i]];
    if (x === y) continue;
    if (x === undefined || y === undefined) return x === undefined ? -1 : 1;
    const [nx, ny] = [numeric.test(x), numeric.test(y)];
    if (nx && ny) return Number(x) - Number(y);
    if (nx !== ny) return nx ? -1 : 1;
    return x < y ? -1 : 1;
  }
  return 0;
}

/** Less than 0 where a is older, 0 where they are the same or one does not name its patch; throws never. */
export function compareVersions(a: Version, b: Version): number {
  const minors = orderOf(a) - orderOf(b);
  if (minors !== 0) return minors;
  if (a.patch === undefined || b.patch === undefined) return 0;
  return a.patch - b.patch || comparePre(a.pre, b.pre);
}
