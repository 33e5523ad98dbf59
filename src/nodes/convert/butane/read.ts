import { isObject } from '../../../core/manifest';
import type { Labels } from '../../../core/metadata';
import type { Path } from '../../../core/path';
import { type Release, releases } from '../../../core/target';
import { roleLabel } from '../../facts';
import { decode } from '../../ignition/go/decode';
import { butaneShape } from './shape';
import type { Butane } from './types';

/** Why a Butane config cannot be converted. */
export class ButaneFault extends Error {
  constructor(
    readonly path: Path,
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}

/** What the variant's metadata says. */
export interface ButaneHead {
  readonly name: string;
  readonly role: string;
  readonly labels: Labels;
}

/** Whether a document is a Butane config of any variant. */
export const isButane = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isObject(value) && typeof value['variant'] === 'string' && value['apiVersion'] === undefined;

/** The minor version of `4.x.0`; later ones than are known are read as the newest. */
export function minorOf({ variant, version }: Readonly<Record<string, unknown>>): number {
  if (variant !== 'openshift')
    throw new ButaneFault(['variant'], `variant ${JSON.stringify(variant)} is for other systems than OpenShift`, 'use variant openshift');
  const [, minor] = typeof version === 'string' ? (/^4\.(\d+)\.0$/.exec(version) ?? []) : [];
  if (minor === undefined || Number(minor) < 8)
    throw new ButaneFault(['version'], `the OpenShift variant has no version ${JSON.stringify(version)}`, 'use one such as 4.18.0');
  return Number(minor);
}

/** The release that a config's version is meant for, where nothing else says which; the oldest or newest known beyond those. */
export function releaseOf(value: unknown): Release | undefined {
  const [, minor] = /^4\.(\d+)\.0$/.exec(isObject(value) ? String(value['version']) : '') ?? [];
  if (minor === undefined) return undefined;
  return releases.find((release) => release === `4.${minor}`) ?? (Number(minor) < 12 ? releases[0] : releases.at(-1));
}

/** The Ignition spec that a version of the variant is written in, as its minor number (coreos/butane config/config.go). */
export function specOf(minor: number): number {
  if (minor >= 19) return 5;
  return minor >= 14 ? 4 : 2;
}

/** @throws ButaneFault for the first thing that is not as the variant has it */
export function readButane(value: Readonly<Record<string, unknown>>): { readonly head: ButaneHead; readonly config: Butane } {
  const minor = minorOf(value);
  const { metadata, ...rest } = value;
  const head = headOf(metadata);
  const { value: decoded, problems } = decode(rest, butaneShape, specOf(minor));
  const [problem] = problems;
  if (problem?.code === 'unused-key')
    throw new ButaneFault(problem.path, `the OpenShift variant takes no ${String(problem.path.at(-1))} here`, 'leave it out');
  if (problem) throw new ButaneFault(problem.path, problem.message, problem.help);
  // The shape describes the same structs as the types.
  return { head, config: camelKeys(decoded) as Butane };
}

function headOf(metadata: unknown): ButaneHead {
  const { name, labels, ...more } = isObject(metadata) ? metadata : {};
  const [unknown] = Object.keys(more);
  if (unknown !== undefined) throw new ButaneFault(['metadata', unknown], `metadata takes no ${unknown}`, 'leave it out');
  if (typeof name !== 'string' || name === '') throw new ButaneFault(['metadata', 'name'], 'the config has no name', 'set metadata.name');
  const all = isObject(labels) ? labels : {};
  for (const [key, label] of Object.entries(all))
    if (typeof label !== 'string') throw new ButaneFault(['metadata', 'labels', key], `the label ${key} is no text`, 'put it in quotes');
  const { [roleLabel]: role, ...others } = all as Labels;
  if (!role) throw new ButaneFault(['metadata', 'labels'], 'the config does not say whose nodes it is for', `set the label ${roleLabel}`);
  return { name, role, labels: others };
}

/** Keys that do not follow from their parts. */
const odd: Readonly<Record<string, string>> = { size_mib: 'sizeMiB', start_mib: 'startMiB' };

const camel = (key: string): string => odd[key] ?? key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [camel(key), camelKeys(field)]));
}
