import { ApiObject, ApiObjectMetadataDefinition, type App } from 'cdk8s';
import { isObject } from '../../core/manifest';
import { sortedCopy, sortedKeys } from './plain';

/** What cdk8s itself puts behind the user's own resolvers; none of the three changes plain data. */
const ownResolvers = ['LazyResolver', 'ImplicitTokenResolver', 'NumberStringUnionResolver'];

/**
 * Objects as `ApiObject.toJson` gives them, each rendered once. Of an object that is plain data the rendering is a sorted copy
 * without nulls, made here; all else is left to cdk8s: the user's resolvers, lazy values, patches, classes with a `toJson` of
 * their own. The first object of each class is made both ways, and should they differ, cdk8s renders the whole class.
 */
export class Renderer {
  readonly #known = new Map<ApiObject, object>();
  readonly #trusted = new Map<unknown, boolean>();
  readonly #plainApp: boolean;

  constructor({ resolvers }: App) {
    const names = resolvers.map((resolver) => resolver.constructor.name);
    this.#plainApp = names.join() === ownResolvers.join() && !process.env['CDK8S_DISABLE_SORT'];
  }

  /** @throws Error as `toJson` does */
  manifest(object: ApiObject): object {
    const known = this.#known.get(object);
    if (known) return known;
    const rendered = this.#render(object);
    this.#known.set(object, rendered);
    return rendered;
  }

  /** The same for who asks last, such as the printer: nothing of the object is kept. */
  lastManifest(object: ApiObject): object {
    const known = this.#known.get(object);
    if (known) this.#known.delete(object);
    return known ?? this.#render(object);
  }

  #render(object: ApiObject): object {
    const trusted = this.#trusted.get(object.constructor);
    if (!this.#plainApp || trusted === false || object.toJson !== ApiObject.prototype.toJson) return object.toJson();
    const quick = quickly(object);
    if (quick === undefined) return object.toJson();
    if (trusted) return quick;
    const exact: object = object.toJson();
    this.#trusted.set(object.constructor, JSON.stringify(quick) === JSON.stringify(exact));
    return exact;
  }
}

/** What stands first in every manifest. */
const heads: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

function quickly(object: ApiObject): object | undefined {
  const props: unknown = object['props'];
  const patches: unknown = object['patches'];
  if (!isObject(props) || !Array.isArray(patches) || patches.length > 0 || Object.hasOwn(props, 'constructor')) return undefined;
  try {
    const manifest: Record<string, unknown> = {};
    const add = (key: string, value: unknown): void => {
      if (value !== undefined) manifest[key] = value;
    };
    add('apiVersion', sortedCopy(props['apiVersion'], true));
    add('kind', sortedCopy(props['kind'], true));
    add('metadata', metadataOf(object.metadata));
    for (const key of sortedKeys(props)) if (!heads.has(key)) add(key, sortedCopy(props[key], true));
    return manifest;
  } catch {
    // What is really wrong, cdk8s says itself.
    return undefined;
  }
}

/** What `toJson` of metadata gives, in which nothing empty stays. */
function metadataOf(metadata: ApiObjectMetadataDefinition): unknown {
  const attributes: unknown = metadata['_additionalAttributes'];
  if (metadata.toJson !== ApiObjectMetadataDefinition.prototype.toJson || !isObject(attributes)) return sortedCopy(metadata.toJson(), true);
  const { name, namespace } = metadata;
  const own = {
    annotations: metadata['annotations'],
    finalizers: metadata['finalizers'],
    labels: metadata['labels'],
    name,
    namespace,
    ownerReferences: metadata['ownerReferences'],
  };
  // Those of the attributes that cdk8s knows are what they were when the object was made.
  const more = Object.keys(attributes).some((key) => !Object.hasOwn(own, key));
  return sortedCopy(more ? { ...attributes, ...own } : own, false);
}
