import type { Kind } from '../../imports/kind';
import type { Doc } from '../core/doc';
import type { Manifest } from '../core/manifest';
import type { Target } from '../core/target';
import { kindKey } from './schema/store';

const nameKey = (kind: Pick<Kind, 'apiVersion' | 'kind'>, name: string, namespace: string | undefined): string =>
  `${kindKey(kind)}|${namespace ?? ''}|${name}`;

/** What is known of one cluster: the objects at hand, by kind and by name. */
export class Inventory {
  readonly #byKind = new Map<string, Doc[]>();
  readonly #byName = new Map<string, Doc>();
  /** How often a whole object is declared, by those names that come more than once. */
  readonly #declarations = new Map<string, number>();
  /** The names of objects that are at hand and not well formed. */
  readonly #malformed: ReadonlySet<string>;
  /** Made for a kind when it is first asked for by namespace. */
  readonly #byNamespace = new Map<string, ReadonlyMap<string | undefined, Doc[]>>();

  constructor(
    /** The cluster's name in the input. */
    readonly name: string,
    readonly target: Target,
    /** Whether the objects at hand are all that the cluster has. */
    readonly complete: boolean,
    docs: Iterable<Doc>,
    malformed: readonly Doc[] = [],
  ) {
    this.#malformed = new Set(
      malformed.map(({ manifest }) => nameKey(manifest, manifest.metadata?.name ?? '', manifest.metadata?.namespace)),
    );
    for (const doc of docs) {
      const key = kindKey(doc.manifest);
      const list = this.#byKind.get(key);
      if (list) list.push(doc);
      else this.#byKind.set(key, [doc]);
      const { name: own = '', namespace } = doc.manifest.metadata ?? {};
      const id = nameKey(doc.manifest, own, namespace);
      const before = this.#byName.get(id);
      this.#byName.set(id, doc);
      if (before === undefined || own === '') continue;
      const times = this.#declarations.get(id) ?? (before.partial ? 0 : 1);
      this.#declarations.set(id, doc.partial ? times : times + 1);
    }
  }

  /** All well-formed objects of a kind, of one without a schema all; what rides inside other objects is not among them. */
  all<M extends Manifest>(kind: Kind<M>): readonly Doc<M>[] {
    return (this.#byKind.get(kindKey(kind)) ?? []) as Doc<M>[];
  }

  /** The well-formed objects of a kind in one namespace; undefined stands for those that name none. */
  within<M extends Manifest>(kind: Kind<M>, namespace: string | undefined): readonly Doc<M>[] {
    const key = kindKey(kind);
    const known = this.#byNamespace.get(key) ?? grouped(this.#byKind.get(key) ?? [], ({ manifest }) => manifest.metadata?.namespace);
    this.#byNamespace.set(key, known);
    return (known.get(namespace) ?? []) as Doc<M>[];
  }

  /** Whether an object of this kind and name is at hand that the API server refuses. */
  isMalformed({ manifest }: Doc): boolean {
    return this.#malformed.has(nameKey(manifest, manifest.metadata?.name ?? '', manifest.metadata?.namespace));
  }

  /** How often a whole object is declared by the name of one. */
  declarations({ manifest }: Doc): number {
    if (this.#declarations.size === 0) return 1;
    const { name = '', namespace } = manifest.metadata ?? {};
    return this.#declarations.get(nameKey(manifest, name, namespace)) ?? 1;
  }

  /** One object by name. */
  find<M extends Manifest>(kind: Kind<M>, name: string, namespace?: string): Doc<M> | undefined {
    return this.#byName.get(nameKey(kind, name, namespace)) as Doc<M> | undefined;
  }

  /** Whether an object of this name is at hand, be it well formed or not: one that is refused is not missing besides. */
  has(kind: Pick<Kind, 'apiVersion' | 'kind'>, name: string, namespace?: string): boolean {
    const id = nameKey(kind, name, namespace);
    return this.#byName.has(id) || this.#malformed.has(id);
  }
}

/** Items by a key, in their order. */
export function grouped<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Something worked out once for each cluster, when it is first asked for. */
export function perCluster<T>(compute: (cluster: Inventory) => T): (cluster: Inventory) => T {
  const known = new WeakMap<Inventory, T>();
  return (cluster) => {
    if (!known.has(cluster)) known.set(cluster, compute(cluster));
    return known.get(cluster) as T;
  };
}
