import { ApiObject, type App } from 'cdk8s';
import { isObject } from '../../core/manifest';

/** What cdk8s itself puts behind the user's own resolvers; none of the three changes plain data. */
const ownResolvers = ['LazyResolver', 'ImplicitTokenResolver', 'NumberStringUnionResolver'];

/** Thrown where an object holds what is no plain data. */
const notPlain = new Error('cdk8s renders this object');

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

function quickly(object: ApiObject): object | undefined {
  const props: unknown = Reflect.get(object, 'props');
  const patches: unknown = Reflect.get(object, 'patches');
  if (!isObject(props) || !Array.isArray(patches) || patches.length > 0) return undefined;
  try {
    const sorted = sortedCopy({ ...props, metadata: object.metadata.toJson() }) as Record<string, unknown>;
    const { apiVersion, kind, metadata, ...rest } = sorted;
    const heads = Object.entries({ apiVersion, kind, metadata }).filter(([, value]) => value !== undefined);
    return { ...Object.fromEntries(heads), ...rest };
  } catch {
    // What is really wrong, cdk8s says itself.
    return undefined;
  }
}

/** Plain data with its keys in order and without nulls. */
function sortedCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw notPlain;
    return value ?? undefined;
  }
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value)) {
    if (prototype !== Array.prototype || 'resolve' in value || 'value' in value) throw notPlain;
    return value.map(sortedCopy);
  }
  if (prototype !== Object.prototype || Object.hasOwn(value, 'constructor')) throw notPlain;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) {
    // cdk8s does not take it for a key.
    if (key === '__proto__') throw notPlain;
    const inner = sortedCopy((value as Record<string, unknown>)[key]);
    if (inner !== undefined) copy[key] = inner;
  }
  return copy;
}
