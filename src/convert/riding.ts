import { NodePool } from '../../imports/nodepool';
import type { SchemaStore } from '../check/schema/store';
import { writtenAs } from '../code/call';
import { all } from '../code/narrow';
import { isObject, type Manifest } from '../core/manifest';
import { type Target, target } from '../core/target';
import { type ConfigKey, type ConfigMap, configKeys, fieldOf } from '../hosted/facts';
import { textUnder } from '../hosted/texts';
import { configMapOf, type RidingConfig, wrapped } from '../hosted/wrap';
import { propsOf } from './constructs';
import { isBarred, same } from './patch';
import { metadataSchema, typed } from './typed';

/** What builders write where they know no release: what the oldest reads. */
const unknownRelease: Target = target({ release: '4.12' });

const keyOf = (namespace: string | undefined, name: string): string => `${namespace ?? ''}/${name}`;

/**
 * ConfigMaps that node pools take objects from, where exactly these ConfigMaps come of the objects again: they are
 * written as objects of the pools. A ConfigMap that holds anything else, or whose text is written in another way, stays.
 */
export class Riding {
  readonly #objects = new Map<string, RidingConfig>();
  readonly #maps = new Set<Manifest>();

  /** @param isConstruct whether a NodePool is written as a construct, which alone brings ConfigMaps with it */
  constructor(manifests: readonly Manifest[], schemas: SchemaStore, isConstruct: (pool: Manifest) => boolean) {
    const uses = manifests.filter((one) => isNodePool(one) && isConstruct(one)).flatMap(references);
    const maps = manifests.filter(({ apiVersion, kind }) => apiVersion === 'v1' && kind === 'ConfigMap');
    for (const manifest of uses.length === 0 ? [] : maps) {
      const { name = '', namespace } = manifest.metadata ?? {};
      if (maps.some((other) => other !== manifest && other.metadata?.name === name && other.metadata.namespace === namespace)) continue;
      const keys = new Set(uses.filter((use) => use.name === keyOf(namespace, name)).map(({ key }) => key));
      const [key, ...more] = keys;
      const config = key && more.length === 0 ? configOf(manifest as ConfigMap, key, schemas) : undefined;
      if (!config) continue;
      this.#objects.set(keyOf(namespace, name), config);
      this.#maps.add(manifest);
    }
  }

  /** Whether a ConfigMap comes with the node pools that take it. */
  has(manifest: Manifest): boolean {
    return this.#maps.has(manifest);
  }

  /** A NodePool's props with the objects in place of the names of their ConfigMaps. */
  withObjects(props: Readonly<Record<string, unknown>>, namespace: string | undefined): object {
    const fields = configKeys.flatMap((key) => {
      const names = props[key];
      if (!Array.isArray(names)) return [];
      return [[key, names.map((name) => this.#objects.get(keyOf(namespace, String(name))) ?? name)]];
    });
    return { ...props, ...Object.fromEntries(fields) };
  }
}

interface Use {
  /** `namespace/name` of the ConfigMap */
  readonly name: string;
  readonly key: ConfigKey;
}

const isNodePool = ({ apiVersion, kind }: Manifest): boolean => apiVersion === NodePool.apiVersion && kind === NodePool.kind;

/** The ConfigMaps that a NodePool names. */
function references({ metadata, ...fields }: Manifest): Use[] {
  const { spec } = fields as { readonly spec?: unknown };
  return configKeys.flatMap((key) => {
    const list = isObject(spec) ? spec[fieldOf[key]] : undefined;
    const names = Array.isArray(list) ? list.filter(isObject).flatMap(({ name }) => (typeof name === 'string' ? [name] : [])) : [];
    return names.map((name) => ({ name: keyOf(metadata?.namespace, name), key }));
  });
}

/** What a node pool would be given for a ConfigMap; undefined where another one would come of it. */
function configOf(map: ConfigMap, key: ConfigKey, schemas: SchemaStore): RidingConfig | undefined {
  const { name = '', namespace } = map.metadata;
  const { parts, unreadable } = textUnder(map, key);
  if (namespace === undefined || unreadable !== undefined || parts.length === 0) return undefined;
  const found = all(
    parts.map(({ manifest }) => {
      const made = manifest && built(manifest, schemas);
      // Builders may order fields in another way than the text has them.
      return made && manifest && wrapped([made]) === wrapped([manifest]) ? made : manifest && asItIs(manifest);
    }),
  );
  if (!found || !same(configMapOf(key, name, namespace, found), map)) return undefined;
  const [only] = found;
  return found.length === 1 && only?.metadata?.name === name ? only : { configMap: name, objects: found };
}

/** An object as it stands, where the types of manifests hold its metadata, and cdk8s all of it. */
const asItIs = (manifest: Manifest): Manifest | undefined => {
  const { metadata = {} } = manifest;
  const isKnown = Object.keys(metadata).every((key) => Object.hasOwn(metadataSchema.properties ?? {}, key));
  return isKnown && same(typed(metadata, metadataSchema), metadata) && !isBarred('', manifest) ? manifest : undefined;
};

/** An object as its builder makes it. */
function built(manifest: Manifest, schemas: SchemaStore): Manifest | undefined {
  for (const { conversion, props } of propsOf(manifest, schemas, unknownRelease)) {
    try {
      const made = conversion.builder(props);
      if (same(made, manifest)) return writtenAs(made, conversion.builder.name, [props]);
    } catch {
      // No manifest comes of these props: others may be better.
    }
  }
  return undefined;
}
