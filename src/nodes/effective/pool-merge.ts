import type { MachineConfig, MachineConfigSpec } from '../../../imports/machineconfig';
import { isObject } from '../../core/manifest';
import { printPath } from '../../core/path';
import { minor, type Release } from '../../core/target';
import { controllerChecksExtensions, unknownExtensions } from '../extensions';
import { ignitionVersion, isOtherKernel, kernelTypes, renderedSizeLimit } from '../facts';
import { decode } from '../ignition/go/decode';
import { list, struct, text } from '../ignition/go/shape';
import { mergeIgnition } from '../ignition/merge/merge';
import { parseIgnition } from '../ignition/parse';
import { canonical } from '../ignition/spec3/canonical';
import type { File, Ignition } from '../ignition/types';
import { versionsOf } from '../ignition/versions';
import type { Failure } from './pool-selection';

/** The `spec` of a rendered MachineConfig. */
export interface RenderedSpec {
  /** In the spec version that the release renders. */
  readonly config: Ignition;
  readonly kernelArguments: readonly string[];
  readonly extensions: readonly string[];
  readonly fips: boolean;
  readonly kernelType: string;
  /** Missing where no MachineConfig names one: it is the release's then. */
  readonly osImageURL?: string;
  readonly baseOSExtensionsContainerImage?: string;
}

/** A MachineConfig as its pool takes it. */
export interface Part {
  readonly name: string;
  readonly spec: MachineConfigSpec;
  /** Its Ignition config in the version that the release renders. */
  readonly config?: Ignition;
  /** Not written by an operator. */
  readonly byUser: boolean;
  readonly kernelArguments: readonly string[];
}

const generatedBy = 'machineconfiguration.openshift.io/generated-by-controller-version';

const movedArguments = struct({ kernelArguments: struct({ shouldExist: list(text) }) });

/**
 * 4.13 takes specs with kernel arguments and renders one without: what should exist moves to the MachineConfig
 * (pkg/controller/common/helpers.go, ExtractIgnitionKargsFor4_13).
 */
function movedTo(config: unknown, release: Release): readonly string[] {
  const { newest, rendered } = versionsOf(release);
  if (newest < 3 || rendered >= 3) return [];
  const { kernelArguments } = decode(config, movedArguments, newest).value as Ignition;
  return kernelArguments?.shouldExist ?? [];
}

/** Reads and validates one MachineConfig (helpers.go, ValidateMachineConfig). */
export function readPart({ metadata, spec = {}, ...rest }: MachineConfig, release: Release): Part | Failure {
  const name = metadata.name ?? '';
  const { kernelType = '', config } = spec;
  if (kernelType !== '' && !kernelTypes(release).includes(kernelType))
    return { error: `MachineConfig ${name}: spec.kernelType: OpenShift ${release} has no kernel type ${JSON.stringify(kernelType)}` };
  const manifest: MachineConfig = { metadata, spec, ...rest };
  const part = { name, spec, byUser: (metadata.annotations?.[generatedBy] ?? '') === '', kernelArguments: spec.kernelArguments ?? [] };
  const parsed = isObject(config) ? parseIgnition(config, release) : undefined;
  const wrong = parsed?.problems.find(({ severity }) => severity === 'error');
  if (wrong !== undefined) return { error: `MachineConfig ${name}: ${printPath(['spec', 'config', ...wrong.path])}: ${wrong.message}` };
  const [unknown] = controllerChecksExtensions(manifest, release) ? unknownExtensions(manifest, release) : [];
  if (unknown !== undefined) return { error: `MachineConfig ${name}: ${printPath(unknown.path)}: ${unknown.message}` };
  if (parsed?.config === undefined) return part;
  return { ...part, config: parsed.config, kernelArguments: [...part.kernelArguments, ...movedTo(config, release)] };
}

/** A later config's file is not compressed unless it says so, even where it says nothing of its contents. */
const uncompressed = (file: File): File => ({ ...file, contents: { ...file.contents, compression: file.contents?.compression ?? '' } });

function compressionSet(file: File): File {
  if (file.contents?.compression !== '') return file;
  const { compression: _, ...contents } = file.contents;
  return { ...file, contents };
}

const withFiles = (config: Ignition, change: (file: File) => File): Ignition =>
  config.storage?.files === undefined ? config : { ...config, storage: { ...config.storage, files: config.storage.files.map(change) } };

/** The configs over each other, and every file made to overwrite what is there. */
function mergeConfigs(parts: readonly Part[], release: Release): Ignition {
  const [first, ...later] = parts;
  const empty: Ignition = { ignition: { version: ignitionVersion(release) } };
  const over = later.flatMap(({ config }) => config ?? []);
  const base = first?.config ?? empty;
  const merged =
    over.length === 0
      ? base
      : withFiles(mergeIgnition([base, ...over.map((one) => withFiles(one, uncompressed))], versionsOf(release).rendered), compressionSet);
  return canonical(withFiles(merged, (file) => ({ ...file, overwrite: file.overwrite ?? true })));
}

/** Of an image only what users name counts, and the last one of these. */
const imageOf = (parts: readonly Part[], field: 'osImageURL' | 'baseOSExtensionsContainerImage'): string | undefined =>
  parts.findLast(({ byUser, spec }) => byUser && (spec[field] ?? '') !== '')?.spec[field];

/** Merges MachineConfigs in their order (helpers.go, MergeMachineConfigs). */
export function mergeParts(parts: readonly Part[], release: Release): RenderedSpec | Failure {
  const extensions = parts.flatMap(({ spec }) => spec.extensions ?? []);
  const kernelType = parts.findLast(({ spec }) => isOtherKernel(spec.kernelType))?.spec.kernelType ?? 'default';
  if (extensions.includes('kernel-devel') && kernelType !== 'default')
    return { error: `the extension kernel-devel is for the default kernel, and the pool comes to kernelType ${kernelType}` };
  const [osImageURL, baseOSExtensionsContainerImage] = [imageOf(parts, 'osImageURL'), imageOf(parts, 'baseOSExtensionsContainerImage')];
  return {
    config: mergeConfigs(parts, release),
    kernelArguments: parts.flatMap((part) => part.kernelArguments),
    extensions,
    fips: parts.some(({ spec }) => spec.fips === true),
    kernelType,
    ...(osImageURL !== undefined && { osImageURL }),
    ...(baseOSExtensionsContainerImage !== undefined && { baseOSExtensionsContainerImage }),
  };
}

/** From 4.22 on the operator does not store a rendered MachineConfig that is larger (helpers.go, ValidateMachineConfigSize). */
export function sizeFault(spec: RenderedSpec, release: Release): string | undefined {
  if (minor(release) < 22) return undefined;
  const size = Buffer.byteLength(JSON.stringify(spec));
  return size > renderedSizeLimit
    ? `the rendered MachineConfig is of ${size} bytes, more than the ${renderedSizeLimit} that are stored`
    : undefined;
}
