import { isObject, type Manifest } from '../core/manifest';
import type { Target } from '../core/target';
import { butaneProps } from '../nodes/convert/butane/butane';
import { ButaneFault } from '../nodes/convert/butane/read';
import { MachineConfig, machineConfig } from '../nodes/machine-config';
import { InputError } from '../read/error';
import type { ReadObject } from '../read/objects';
import type { Way } from './way';

/** A Butane config as the MachineConfig that Butane would make of it. */
export interface FromButane {
  readonly manifest: Manifest;
  readonly way: Way;
  /** Whether it takes files of the machine on which the app runs, so that nothing can be said of what it holds. */
  readonly isOpen: boolean;
}

/** @throws InputError where Butane would refuse it */
export function fromButane({ value, origin }: ReadObject, { release }: Target): FromButane {
  try {
    const props = butaneProps(value as Readonly<Record<string, unknown>>, release);
    const way: Way = {
      callee: 'MachineConfig',
      from: 'cdk8s-openshift',
      props,
      isApiObject: false,
      patience: Number.POSITIVE_INFINITY,
      place: (scope, id) => new MachineConfig(scope, id, props),
    };
    return { manifest: withoutModes(machineConfig(props, release), value), way, isOpen: namesFiles(value) };
  } catch (error) {
    const place = error instanceof ButaneFault ? origin.locate(error.path) : undefined;
    const help = error instanceof ButaneFault ? error.help : 'correct it';
    throw new InputError(origin.file, (error as Error).message, help, place?.line ?? origin.line, place?.column);
  }
}

/** Butane leaves a mode out that the config does not say. */
function withoutModes(manifest: Manifest, butane: unknown): Manifest {
  const silent = new Set(filesOf(butane).flatMap(({ path, mode }) => (mode === undefined ? [path] : [])));
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (!isObject(value)) return value;
    const fields = Object.entries(value).filter(([key]) => key !== 'mode' || !silent.has(value['path']));
    return Object.fromEntries(fields.map(([key, field]) => [key, bare(field)]));
  };
  return bare(manifest) as Manifest;
}

function filesOf(butane: unknown): { readonly path?: unknown; readonly mode?: unknown }[] {
  const storage = isObject(butane) ? butane['storage'] : undefined;
  const files = isObject(storage) ? storage['files'] : undefined;
  return Array.isArray(files) ? files.filter(isObject) : [];
}

const local: readonly string[] = ['local', 'contents_local', 'ssh_authorized_keys_local'];

const namesFiles = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(namesFiles)
    : isObject(value) && Object.entries(value).some(([key, field]) => local.includes(key) || namesFiles(field));
