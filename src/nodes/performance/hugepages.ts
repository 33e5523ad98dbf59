import { either, show } from '../../check/words';
import type { Path } from '../../core/path';
import { minor, type Release } from '../../core/target';
import type { ProfileProblem } from './problem';
import type { ProfileSpec } from './profile';

/** The sizes that a kernel can do, by its own page size: arm64 has all of them, amd64 of the first row 2M and 1G. */
const sizesByKernelPage: Readonly<Record<string, readonly string[]>> = {
  '4k': ['64k', '2M', '32M', '1G'],
  '64k': ['2M', '512M', '16G'],
};

/** NTO performanceprofile_validation.go, validateHugePages: to 4.17 amd64's, since 4.18 any that some node may have. */
const knownSizes = (release: Release): readonly string[] =>
  minor(release) >= 18 ? ['64k', '2M', '32M', '512M', '1G', '16G'] : ['2M', '1G'];

interface SizeAt {
  readonly path: Path;
  readonly size: string | undefined;
}

/** Every size that is asked for; a page without one has the size "". */
function sizes({ hugepages }: ProfileSpec): SizeAt[] {
  const at = ['spec', 'hugepages'];
  const pages = (hugepages?.pages ?? []).map(({ size }, i): SizeAt => ({ path: [...at, 'pages', i, 'size'], size }));
  const preset = hugepages?.defaultHugepagesSize;
  return preset === undefined ? pages : [{ path: [...at, 'defaultHugepagesSize'], size: preset }, ...pages];
}

/** 1 GiB, 2Mi and the like meant one of the sizes: the letter counts, and only that letter. */
function meant(size: string, known: readonly string[]): string | undefined {
  const [, number, unit = ''] = /^0*(\d+)\s*([kmg])i?b?$/i.exec(size) ?? [];
  return known.find((one) => one.toLowerCase() === `${number}${unit.toLowerCase()}`);
}

/** Since 4.21 pages need a default size. */
function* withoutDefault({ hugepages }: ProfileSpec, release: Release): Generator<ProfileProblem> {
  if (minor(release) < 21 || (hugepages?.pages ?? []).length === 0 || hugepages?.defaultHugepagesSize !== undefined) return;
  yield {
    code: 'hugepages-size',
    path: ['spec', 'hugepages', 'pages'],
    message: `OpenShift ${release} takes huge pages only together with a default size`,
    help: 'set hugepages.defaultHugepagesSize',
    missing: true,
  };
}

function* unknownSizes(spec: ProfileSpec, release: Release): Generator<ProfileProblem> {
  const known = knownSizes(release);
  for (const { path, size } of sizes(spec)) {
    if (size !== undefined && known.includes(size)) continue;
    const suggestion = size === undefined ? undefined : meant(size, known);
    yield {
      code: 'hugepages-size',
      path,
      message: size === undefined ? 'the huge page has no size' : `OpenShift ${release} has no huge pages of size ${show(size)}`,
      help: suggestion ? `write ${suggestion}` : `use ${either(known)}`,
    };
  }
}

/** NTO performanceprofile_validation.go, validatePageDuplication: the same size on the same node, or twice on none. */
function* duplicates({ hugepages }: ProfileSpec): Generator<ProfileProblem> {
  const seen = new Map<string, number>();
  for (const [index, { size, node }] of (hugepages?.pages ?? []).entries()) {
    const key = `${size ?? ''} ${node ?? ''}`;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      continue;
    }
    const where = node === undefined ? 'without a NUMA node' : `on NUMA node ${node}`;
    yield {
      code: 'hugepages-duplicate',
      path: ['spec', 'hugepages', 'pages', index],
      message: `pages of size ${show(size ?? '')} ${where} are listed already, as pages[${first}]`,
      help: 'add up the counts in one entry, or give the other one another NUMA node',
    };
  }
}

/** Sizes, and pages listed twice. */
export function* hugepagesProblems(spec: ProfileSpec, release: Release): Generator<ProfileProblem> {
  yield* withoutDefault(spec, release);
  yield* unknownSizes(spec, release);
  yield* duplicates(spec);
}

function* kernelPageProblems({ realTimeKernel }: ProfileSpec, kernelPage: string): Generator<ProfileProblem> {
  const path = ['spec', 'kernelPageSize'];
  if (sizesByKernelPage[kernelPage] === undefined) {
    const help = `use ${either(Object.keys(sizesByKernelPage))}`;
    yield { code: 'kernel-page-size', path, message: `no kernel has pages of ${show(kernelPage)}`, help };
  } else if (kernelPage === '64k' && realTimeKernel?.enabled === true) {
    const message = 'pages of 64k do not go together with the real-time kernel';
    yield { code: 'kernel-page-size', path, message, help: 'use 4k, or turn realTimeKernel.enabled off' };
  }
}

/**
 * What the webhook refuses as soon as the profile has nodes, whatever their architecture is; without nodes it takes it.
 * NTO performanceprofile_validation.go, validateKernelPageSize and validateHugePages, since 4.18.
 */
export function* nodeDependentProblems(spec: ProfileSpec, release: Release): Generator<ProfileProblem> {
  if (minor(release) < 18) return;
  const kernelPage = spec.kernelPageSize ?? '4k';
  yield* kernelPageProblems(spec, kernelPage);
  const possible = sizesByKernelPage[kernelPage];
  if (possible === undefined) return;
  for (const { path, size } of sizes(spec)) {
    if (size === undefined || !knownSizes(release).includes(size) || possible.includes(size)) continue;
    yield {
      code: 'kernel-page-size',
      path,
      message: `no kernel with pages of ${kernelPage} has huge pages of ${size}`,
      help: `use ${either(possible)}, or another kernelPageSize`,
    };
  }
}
