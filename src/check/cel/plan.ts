/** Where in a schema rules stand, so that a walk visits nothing else. Upstream: pkg/apiserver/schema/cel/validation.go (validator). */
import type { CelRule, Schema } from '../../../imports/schema';
import { withObjectMeta } from './root';

export interface Plan {
  /** What types `self`. */
  readonly schema: Schema;
  readonly rules: readonly CelRule[];
  readonly properties: ReadonlyMap<string, Plan>;
  readonly additional: Plan | undefined;
  readonly items: Plan | undefined;
  readonly allOf: readonly Plan[];
}

const roots = new WeakMap<Schema, Plan | null>();
const inner = new WeakMap<Schema, Plan | null>();

/** The plan of a whole resource; undefined where no rule stands in its schema. */
export const planOf = (schema: Schema): Plan | undefined => remembered(roots, schema, () => make(schema, schema, true));

function remembered(known: WeakMap<Schema, Plan | null>, schema: Schema, build: () => Plan | undefined): Plan | undefined {
  let plan = known.get(schema);
  if (plan === undefined) {
    plan = build() ?? null;
    known.set(schema, plan);
  }
  return plan ?? undefined;
}

/** @param node the structural schema of the place, where the rules come from its allOf */
function below(schema: Schema | undefined, node: Schema | undefined): Plan | undefined {
  if (!schema || !node) return undefined;
  const embedded = node['x-kubernetes-embedded-resource'] === true;
  return schema === node ? remembered(inner, schema, () => make(schema, node, embedded)) : make(schema, node, embedded);
}

const asSchema = (value: Schema['additionalProperties']): Schema | undefined => (typeof value === 'object' ? value : undefined);

function make(schema: Schema, node: Schema, resource: boolean): Plan | undefined {
  const properties = new Map<string, Plan>();
  for (const [name, child] of Object.entries(schema.properties ?? {})) {
    const plan = below(child, node.properties && Object.hasOwn(node.properties, name) ? node.properties[name] : undefined);
    if (plan) properties.set(name, plan);
  }
  const rules = (schema['x-kubernetes-validations'] ?? []).filter(({ rule }) => rule.trim() !== '');
  const additional = below(asSchema(schema.additionalProperties), asSchema(node.additionalProperties));
  const items = below(schema.items, node.items);
  const allOf = (schema.allOf ?? []).flatMap((part) => make(part, node, resource) ?? []);
  if (rules.length + properties.size + allOf.length === 0 && !additional && !items) return undefined;
  return { schema: resource ? withObjectMeta(node) : node, rules, properties, additional, items, allOf };
}
