import { Backup } from '../../imports/backup';
import { Infinispan } from '../../imports/infinispan';
import type { Kind } from '../../imports/kind';
import type { Inventory } from '../check/inventory';
import type { Problem } from '../check/rule';
import { either, show } from '../check/words';
import type { Doc } from '../core/doc';
import type { Manifest } from '../core/manifest';
import type { Path } from '../core/path';
import { ConfigMap, Namespace, PersistentVolumeClaim, Secret, type SecretMaker, ServiceAccount, secretMakers } from './core-kinds';
import { builtInAccounts, externalAnnotation } from './facts';

/** The kinds that objects of this room refer to. */
const kinds = { Infinispan, Backup, Secret, ConfigMap, ServiceAccount, PersistentVolumeClaim } as const;

/** What an object refers to. */
export interface Reference {
  readonly kind: keyof typeof kinds;
  readonly name: string;
  /** The namespace that it lies in. @default - that of the object that refers */
  readonly namespace?: string;
  /** Where it stands in the object that refers. */
  readonly path: Path;
  /** Sets of keys, of which one has to be there as a whole; a key that ends in `*` stands for all that begin so. @default - none */
  readonly keys?: readonly (readonly string[])[];
}

/** Whether an object names something as lying outside of the input, as `Secret/nyc-token`. */
export const isExternal = ({ manifest }: Doc, kind: string, name: string): boolean =>
  (manifest.metadata?.annotations?.[externalAnnotation] ?? '').split(/[\s,]+/).includes(`${kind}/${name}`);

const namespaceOf = ({ namespace }: Reference, { manifest }: Doc): string | undefined =>
  namespace || manifest.metadata?.namespace || undefined;

/** Whether something in the namespace makes a Secret of that name. */
const isMade = (cluster: Inventory, name: string, namespace: string | undefined): boolean =>
  secretMakers.some((kind) =>
    cluster
      .all(kind)
      .some(({ manifest: { metadata, spec } }) => metadata?.namespace === namespace && (secretNameOf(spec) ?? metadata?.name) === name),
  );

const secretNameOf = (spec: SecretMaker['spec']): string | undefined => spec?.target?.name ?? spec?.secretName;

/** Whether what is referred to is neither at hand, nor made by something that is, nor declared as lying outside. */
function isMissing(reference: Reference, doc: Doc, cluster: Inventory): boolean {
  const { kind, name } = reference;
  const namespace = namespaceOf(reference, doc);
  if (kind === 'ServiceAccount' && builtInAccounts.includes(name)) return false;
  if (cluster.find<Manifest>(kinds[kind] as Kind<Manifest>, name, namespace) || isExternal(doc, kind, name)) return false;
  return kind !== 'Secret' || !isMade(cluster, name, namespace);
}

/** Where nobody said that all is at hand, an input that creates a namespace seems to hold all that lies in it. */
const seemsWhole = (namespace: string | undefined, cluster: Inventory): boolean =>
  !cluster.complete && cluster.find(Namespace, namespace ?? '') !== undefined;

function missingProblem(reference: Reference, doc: Doc): Problem {
  const { kind, name, path } = reference;
  const namespace = namespaceOf(reference, doc);
  return {
    path,
    message: `there is no ${kind} ${show(name)} in ${namespace === undefined ? 'its namespace' : `namespace ${namespace}`}`,
    help: `create it there, name one that is there, or say that it lies elsewhere: ${externalAnnotation}: ${kind}/${name}`,
  };
}

/** What is referred to and certainly not there: all that the cluster has is known. */
export function* missingReferences(references: readonly Reference[], doc: Doc, cluster: Inventory): Generator<Problem> {
  if (!cluster.complete) return;
  for (const reference of references) if (isMissing(reference, doc, cluster)) yield missingProblem(reference, doc);
}

/** What is referred to and probably not there. */
export function* absentReferences(references: readonly Reference[], doc: Doc, cluster: Inventory): Generator<Problem> {
  for (const reference of references) {
    if (seemsWhole(namespaceOf(reference, doc), cluster) && isMissing(reference, doc, cluster)) yield missingProblem(reference, doc);
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** What a Secret or ConfigMap lacks of a set of keys. */
function lacking(held: Readonly<Record<string, unknown>>, keys: readonly string[]): readonly string[] {
  const names = Object.keys(held).filter((key) => !isEmpty(held[key]));
  return keys.filter((key) => (key.endsWith('*') ? !names.some((name) => name.startsWith(key.slice(0, -1))) : !names.includes(key)));
}

/** Secrets and ConfigMaps that are at hand and lack keys. One that something else fills, or of which only a part is here, lacks nothing. */
export function* lackingReferences(references: readonly Reference[], doc: Doc, cluster: Inventory): Generator<Problem> {
  for (const reference of references) {
    const { kind, name, path, keys = [] } = reference;
    const found = cluster.find<Manifest>(kinds[kind] as Kind<Manifest>, name, namespaceOf(reference, doc));
    if (found === undefined || found.partial || keys.length === 0) continue;
    const { type, data, stringData } = found.manifest as Secret;
    const held = { ...data, ...stringData };
    if (Object.keys(held).length === 0 || type === 'kubernetes.io/service-account-token') continue;
    const gaps = keys.map((set) => lacking(held, set));
    if (gaps.some((gap) => gap.length === 0)) continue;
    const [only] = gaps.length === 1 ? gaps : [];
    const sets = keys.map((set) => set.join(' and '));
    yield {
      path,
      message: only ? `${kind} ${show(name)} has no ${only.join(' and no ')}` : `${kind} ${show(name)} has neither ${sets.join(' nor ')}`,
      help: only ? `its keys are to be ${sets[0]}` : `give it ${either(sets)}`,
    };
  }
}
