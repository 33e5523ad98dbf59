import { perRelease } from '../../core/per-release';
import type { Release } from '../../core/target';
import { decode } from './go/decode';
import { checkFileModes } from './modes';
import { hasErrors, type IgnitionProblem } from './problem';
import { convertSpec2, withModes } from './spec2/convert';
import { checkConvertible } from './spec2/convertible';
import { checkOnlyCore } from './spec2/dedupe';
import { configShape as shape2 } from './spec2/shape';
import type { Ignition2 } from './spec2/types';
import { validateSpec2 } from './spec2/validate';
import { canonical } from './spec3/canonical';
import { checkUnitPaths } from './spec3/conflicts';
import { checkDowngrade } from './spec3/downgrade';
import { configShape as shape3 } from './spec3/shape';
import { translate } from './spec3/translate';
import { revalidateSpec3, validateSpec3 } from './spec3/validate';
import type { Ignition } from './types';
import { declaredVersion, type Versions, versionsOf } from './versions';

export interface Parsed {
  /** The config in the version that the release renders, without empty lists and structs; missing where there is an error. */
  readonly config?: Ignition;
  /** There is an error exactly where the machine-config operator refuses the config. */
  readonly problems: readonly IgnitionProblem[];
}

/**
 * Reads a MachineConfig's `spec.config` as the machine-config operator of a release does (pkg/controller/common/helpers.go,
 * IgnParseWrapper, ValidateIgnition, ParseAndConvertConfig): decoding and validation as the declared spec, translation, and
 * validation as the newest spec that the release takes.
 */
export const parseIgnition: (config: object, release: Release) => Parsed = perRelease(read);

function read(config: object, release: Release): Parsed {
  const declared = declaredVersion(config, release);
  if ('problems' in declared) return { problems: declared.problems };
  const { value, problems } = decode(config, declared.major === 2 ? shape2 : shape3, declared.minor);
  const elsewhere = triedFirst(config, release);
  if (hasErrors(problems) || elsewhere.length > 0) return { problems: hasErrors(problems) ? problems : elsewhere };
  // The shapes describe the same structs as the types.
  const parsed =
    declared.major === 2 ? parseSpec2(value as Ignition2, declared.minor, release) : parseSpec3(value as Ignition, declared.minor, release);
  return { ...parsed, problems: [...problems, ...parsed.problems] };
}

/**
 * Up to 4.12 the parsers were tried one by one, newest first, so that a value of a wrong type for spec 3.2 was refused
 * whatever spec the config was of.
 */
function triedFirst(config: unknown, release: Release): readonly IgnitionProblem[] {
  const { newest } = versionsOf(release);
  return newest > 2 ? [] : decode(config, shape3, newest).problems.filter((p) => p.severity === 'error');
}

/** All rules of one spec version that the release's Ignition knows. */
const validate = (config: Ignition, spec: number, { newest }: Versions): IgnitionProblem[] => [
  ...validateSpec3(config, spec),
  ...(newest >= 4 ? checkUnitPaths(config) : []),
];

function parseSpec3(config: Ignition, spec: number, release: Release): Parsed {
  const versions = versionsOf(release);
  const { newest, rendered } = versions;
  const problems = validate(config, spec, versions);
  if (hasErrors(problems)) return { problems };
  const translated = translate(config, spec, newest);
  const later = [
    ...(newest === spec ? [] : revalidateSpec3(translated, newest)),
    ...(rendered < newest ? checkDowngrade(translated) : []),
    ...checkFileModes(translated.storage?.files),
  ].filter((p) => p.severity === 'error');
  if (later.length > 0) return { problems: [...problems, ...later] };
  return { config: finish(translated, rendered), problems };
}

function parseSpec2(config: Ignition2, minor: number, release: Release): Parsed {
  const problems = [
    ...validateSpec2(config, minor),
    ...checkFileModes(config.storage?.files),
    ...checkOnlyCore(config),
    ...checkConvertible(config),
  ];
  if (hasErrors(problems)) return { problems };
  const versions = versionsOf(release);
  const { config: converted, origins } = convertSpec2(minor < 2 ? withModes(config) : config);
  const errors = validate(converted, 0, versions).filter((p) => p.severity === 'error');
  const located = errors.map((p) => ({ ...p, path: origins.locate(converted, p.path) }));
  if (errors.length > 0) return { problems: [...problems, ...located] };
  return { config: finish(translate(converted, 0, versions.newest), versions.rendered), problems };
}

/** Fields of a newer spec than the rendered one are refused before, but kernel arguments, which move to the MachineConfig. */
function finish({ kernelArguments, ...config }: Ignition, rendered: number): Ignition {
  const kept = rendered >= 3 ? { ...config, kernelArguments } : config;
  return canonical({ ...kept, ignition: { ...kept.ignition, version: `3.${rendered}.0` } });
}
