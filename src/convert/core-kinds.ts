import type { ApiObject } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { writtenAs } from '../code/call';
import { isObject, type Manifest } from '../core/manifest';
import { unfit } from './typed';
import type { Way } from './way';

/** What a jsii package says of its types, as far as it is read here. */
export interface Assembly {
  readonly types: Readonly<Record<string, { readonly kind: string; readonly properties?: readonly Property[] }>>;
}

interface Property {
  readonly name: string;
  readonly optional?: boolean;
  readonly type: Type;
}

interface Type {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: Type };
}

const library = 'cdk8s-plus-27';

type Class = (new (
  scope: Construct,
  id: string,
  props: object,
) => ApiObject) & {
  readonly GVK: { readonly apiVersion: string; readonly kind: string };
};

const isClass = (value: unknown): value is Class => typeof value === 'function' && 'GVK' in value;

/** Classes of numbers that may be texts, each with how it is made of which. */
const unions = { IntOrString: k8s.IntOrString, Quantity: k8s.Quantity };

function union(value: unknown, name: keyof typeof unions): unknown {
  const { [name]: Union } = unions;
  if (typeof value === 'number') return writtenAs(Union.fromNumber(value), `k8s.${name}.fromNumber`, [value], library);
  return typeof value === 'string' ? writtenAs(Union.fromString(value), `k8s.${name}.fromString`, [value], library) : unfit;
}

/** Props of the library's classes for core kinds, by what its assembly says of their types. */
class Reader {
  constructor(private readonly assembly: Assembly) {}

  /** A value as a type of the library holds it, without what it does not. */
  value(value: unknown, { primitive, fqn, collection }: Type): unknown {
    if (primitive !== undefined) return primitive === 'any' || typeof value === primitive ? value : unfit;
    if (collection?.kind === 'array') {
      if (!Array.isArray(value)) return unfit;
      const items = value.map((item) => this.value(item, collection.elementtype));
      return items.includes(unfit) ? unfit : items;
    }
    if (collection) return isObject(value) ? this.#map(value, collection.elementtype) : unfit;
    const name = fqn?.split('.').at(-1) ?? '';
    if (name === 'IntOrString' || name === 'Quantity') return union(value, name);
    return isObject(value) ? this.struct(value, fqn ?? '') : unfit;
  }

  struct(value: Readonly<Record<string, unknown>>, fqn: string): unknown {
    const { kind, properties = [] } = this.assembly.types[fqn] ?? {};
    if (kind !== 'interface') return unfit;
    const fields = Object.entries(value).flatMap(([key, field]) => {
      // The library writes clusterIP as clusterIp.
      const property = properties.find(({ name }) => name.toLowerCase() === key.toLowerCase());
      const found = property ? this.value(field, property.type) : unfit;
      return found === unfit || !property ? [] : [[property.name, found] as const];
    });
    const there = new Set(fields.map(([name]) => name));
    return properties.every(({ name, optional }) => optional || there.has(name)) ? Object.fromEntries(fields) : unfit;
  }

  #map(value: Readonly<Record<string, unknown>>, of: Type): unknown {
    const fields = Object.entries(value).map(([key, field]) => [key, this.value(field, of)] as const);
    return fields.some(([, field]) => field === unfit) ? unfit : Object.fromEntries(fields);
  }
}

/** A core kind by the class that cdk8s generates for it, which writes just what it is given. */
export function* coreWays({ apiVersion, kind, ...fields }: Manifest, assembly: Assembly): Generator<Way> {
  const found = Object.entries(k8s).find(([, value]) => isClass(value) && value.GVK.apiVersion === apiVersion && value.GVK.kind === kind);
  const [name, Class] = found ?? [];
  if (name === undefined || !isClass(Class) || !fields.metadata?.name) return;
  const { metadata, ...rest } = fields;
  const props = new Reader(assembly).struct({ metadata, ...rest }, `${library}.k8s.${name}Props`);
  if (!isObject(props)) return;
  yield { callee: `k8s.${name}`, from: library, props, isApiObject: true, patience: 4, place: (scope, id) => new Class(scope, id, props) };
}
