import type { ObjectMeta } from '../../imports/meta';

export type Labels = Readonly<Record<string, string>>;

/** What every object is named by. Names are explicit: some operators merge by them. */
export interface ObjectProps {
  /** metadata.name: lower-case letters, digits, `-` and `.`, up to 253 characters */
  readonly name: string;
  /** @default - none */
  readonly labels?: Labels;
  /** @default - none */
  readonly annotations?: Labels;
}

/** The metadata of an object, holding only what was given. */
export function metadata({ name, labels, annotations }: ObjectProps): ObjectMeta {
  return { name, ...(labels && { labels }), ...(annotations && { annotations }) };
}

/** A copy without the fields that are undefined, so that a manifest holds just what was asked for. */
export function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
