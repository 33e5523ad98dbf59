import type { Construct } from 'constructs';
import type { Kind } from '../../imports/kind';
import type { ObjectMeta } from '../../imports/meta';
import type { Manifest } from '../core/manifest';
import type { Labels } from '../core/metadata';
import type { Release, Target } from '../core/target';

type KeysOf<T> = T extends unknown ? keyof T : never;

/**
 * Props in which no field is forgotten: each stands there, be it as undefined. A prop that is added to a construct so
 * does not compile until its way back is written too.
 */
export type Complete<Props> = Props & Readonly<Record<KeysOf<Props>, unknown>>;

/** What a way back may ask. */
export interface Asked {
  readonly target: Target;
  /** Of a value only what the types of an embedded schema hold, such as those of KubeletConfiguration. */
  typed(value: unknown, name: string, version: string): unknown;
}

/** The way back from manifests of a kind to a construct: the inverse of its builder. */
export interface Conversion<M extends Manifest = Manifest, Props extends object = object> {
  readonly kind: Kind<M>;
  readonly construct: new (scope: Construct, id: string, props: Props) => Construct;
  readonly builder: (props: Props, release?: Release) => Manifest;
  /**
   * Props from which the builder makes the manifest again, or nearly so: where it writes something else, whoever asks
   * puts that right. The manifest is as its type says; only kinds that `mayBePartial` may lack required fields.
   * Undefined where no props come close.
   */
  props(manifest: M, asked: Asked): Complete<NoInfer<Props>> | undefined;
  /**
   * Whether files may hold a part of an object that the cluster owns.
   * @default false
   */
  readonly mayBePartial?: boolean;
}

/** A conversion among those of other kinds. */
export const conversion = <M extends Manifest, Props extends object>(one: Conversion<M, Props>): Conversion => one as unknown as Conversion;

/** What objects are named by, each field there. */
interface Naming {
  readonly name: string;
  readonly labels: Labels | undefined;
  readonly annotations: Labels | undefined;
}

/** The props that name an object. */
export const naming = ({ name = '', labels, annotations }: ObjectMeta): Naming => ({
  name,
  labels: without(labels),
  annotations: without(annotations),
});

/** The props of an object whose name is always the same. */
export function marks(metadata: ObjectMeta): Omit<Naming, 'name'> {
  const { name: _, ...rest } = naming(metadata);
  return rest;
}

/** Labels or annotations without some of them; undefined where none is left. */
export function without(labels: Labels | undefined, ...keys: readonly string[]): Labels | undefined {
  const rest = Object.entries(labels ?? {}).filter(([key]) => !keys.includes(key));
  return rest.length > 0 ? Object.fromEntries(rest) : undefined;
}

/** The one pair of labels that are but one. */
export function onlyPair(labels: Labels | undefined): readonly [key: string, value: string] | undefined {
  const [pair, ...more] = Object.entries(labels ?? {});
  return more.length === 0 ? pair : undefined;
}
