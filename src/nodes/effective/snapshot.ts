import type { Inventory } from '../../check/inventory';
import { judgeSchema } from '../../check/schema/judge';
import type { SchemaProblem } from '../../check/schema/problem';
import type { SchemaStore } from '../../check/schema/store';
import type { Doc } from '../../core/doc';
import type { Manifest } from '../../core/manifest';
import { printPath } from '../../core/path';

/** A cluster as effective models look at it. */
export interface Snapshot {
  /** The well-formed objects. */
  readonly cluster: Inventory;
  /** All objects as they were read, whether or not the judge knows or accepts them. */
  readonly docs: readonly Doc[];
  readonly schemas: SchemaStore;
}

/** An object as the cluster would hold it, or why it does not. */
export interface Held<M extends Manifest> {
  readonly manifest: M;
  /** Why the API server does not store it; its name and what it does not know apart. */
  readonly refused?: string;
}

interface KindOf<M> {
  readonly apiVersion: string;
  readonly kind: string;
  readonly manifest?: M;
}

/** What is missing, a name that is out of form, and unknown fields, which are dropped, do not keep the rest from being read. */
const isFatal = ({ rule, path }: SchemaProblem): boolean => !['unknown-field', 'required-field'].includes(rule) && path[0] !== 'metadata';

/**
 * All objects of a kind, those among them that the judge does not accept too: what cannot be stored is part of the
 * answer. Of two with one name the later one counts, as it would when they are applied.
 */
export function heldObjects<M extends Manifest>({ cluster, docs, schemas }: Snapshot, kind: KindOf<M>): readonly Held<M>[] {
  const wellFormed = new Map(cluster.all({ ...kind, namespaced: false }).map(({ manifest, origin }) => [origin, manifest]));
  const byName = new Map<string, Held<M>>();
  for (const { manifest, origin, wrapped } of docs) {
    if (wrapped !== undefined || manifest.kind !== kind.kind || manifest.apiVersion !== kind.apiVersion) continue;
    const known = wellFormed.get(origin);
    const held = known === undefined ? judged<M>(manifest, cluster, schemas) : { manifest: known as M };
    const name = manifest.metadata?.name ?? '';
    byName.set(name, held);
  }
  return [...byName.values()];
}

function judged<M extends Manifest>(manifest: Manifest, { target }: Inventory, schemas: SchemaStore): Held<M> {
  const verdict = judgeSchema(manifest, schemas, { target, partial: false });
  const stored = (verdict.known ? verdict.stored : manifest) as M;
  const fatal = verdict.known ? verdict.problems.find(isFatal) : undefined;
  return fatal === undefined ? { manifest: stored } : { manifest: stored, refused: `${printPath(fatal.path)}: ${fatal.message}` };
}

/** An object that no schema is known for, by apiVersion, kind and name. */
export function unjudged({ docs }: Pick<Snapshot, 'docs'>, apiVersion: string, kind: string, name: string): Manifest | undefined {
  return docs.findLast(
    ({ manifest, wrapped }) =>
      wrapped === undefined && manifest.apiVersion === apiVersion && manifest.kind === kind && manifest.metadata?.name === name,
  )?.manifest;
}
