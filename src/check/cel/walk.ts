/**
 * A schema's CEL rules, asked of one object as the API server asks them.
 * Upstream: k8s.io/apiextensions-apiserver pkg/apiserver/schema/cel/validation.go.
 *
 * The API server also stops an evaluation that costs more than 1,000,000 units, and an object's at 10,000,000
 * (k8s.io/apiserver pkg/apis/cel/config.go). That is not counted here: a CRD is admitted only if each rule's estimated cost
 * on the largest object that its schema allows is at most 10,000,000, and the lists and texts that the stored rules look at
 * are bounded low (tens of items, hundreds of characters) or read once, so that an object that passed its schema stays far below.
 */
import type { CelRule, Schema } from '../../../imports/schema';
import { isObject } from '../../core/manifest';
import type { Path } from '../../core/path';
import { compile, type Program } from './compile';
import { oldItems, type Ratchet, ratchet, strict } from './correlate';
import { toValue } from './data';
import { Failure } from './failure';
import { type Plan, planOf } from './plan';
import { Optional } from './values';
import { fieldSteps, helpOf, wordsOf } from './words';

/** A rule that does not hold. */
export interface CelProblem {
  /** Where the rule stands, or the field below that it blames. */
  readonly path: Path;
  readonly message: string;
  readonly help?: string;
  /** The rule's text. */
  readonly rule: string;
}

/**
 * Every rule that an object breaks, in the order of its fields.
 * @param schema of the whole object, without references
 * @param value the whole object, after pruning and defaulting
 * @param oldValue what it replaces, likewise; undefined for a new object: transition rules are not asked then
 * @param ratcheting whether what breaks a rule and has not changed may stay (CRDValidationRatcheting: on by default since
 * Kubernetes 1.30, OpenShift 4.17)
 * @throws CompileError for a rule that this engine cannot take
 */
export function* celProblems(schema: Schema, value: unknown, oldValue: unknown, ratcheting = false): Iterable<CelProblem> {
  const plan = planOf(schema);
  if (!plan) return;
  const old = oldValue ?? undefined;
  const walk = new Walk();
  walk.visit(plan, value, old, ratcheting && old !== undefined ? ratchet(value, old, schema, true) : strict);
  yield* walk.problems;
}

class Walk {
  readonly problems: CelProblem[] = [];
  private readonly path: (string | number)[] = [];

  visit(plan: Plan, value: unknown, old: unknown, left: Ratchet): void {
    // A rule on what is null is not asked: only those around it can say something.
    if (value === null || value === undefined) return;
    if (plan.rules.length > 0) this.ask(plan, value, old ?? undefined, left);
    for (const part of plan.allOf) this.visit(part, value, old, left);
    if (Array.isArray(value)) this.visitItems(plan, value, old, left);
    else if (isObject(value)) this.visitFields(plan, value, old, left);
  }

  private visitItems({ items, schema }: Plan, value: readonly unknown[], old: unknown, left: Ratchet): void {
    if (!items) return;
    const oldItem = oldItems(schema, old);
    for (const [i, item] of value.entries()) this.step(i, items, item, oldItem(item), left.item(i));
  }

  private visitFields({ additional, properties }: Plan, value: Record<string, unknown>, old: unknown, left: Ratchet): void {
    if (!additional && properties.size === 0) return;
    const before = isObject(old) ? old : {};
    for (const name of Object.keys(value)) {
      const plan = properties.get(name) ?? additional;
      if (plan) this.step(name, plan, value[name], Object.hasOwn(before, name) ? before[name] : undefined, left.key(name));
    }
  }

  private step(key: string | number, plan: Plan, value: unknown, old: unknown, left: Ratchet): void {
    this.path.push(key);
    this.visit(plan, value, old, left);
    this.path.pop();
  }

  private ask({ schema, rules }: Plan, value: unknown, old: unknown, left: Ratchet): void {
    for (const rule of rules) {
      const program = compile(rule.rule);
      if (program.usesOldSelf && old === undefined && !rule.optionalOldSelf) continue;
      const failed = evaluate(program, rule, schema, value, old);
      // A rule about the change itself is never left out, nor is one that could not be evaluated.
      if (failed === undefined || (failed === false && !program.usesOldSelf && left.unchanged())) continue;
      this.problems.push({
        path: [...this.path, ...fieldSteps(rule.fieldPath)],
        message: wordsOf(rule, value, program.usesOldSelf ? old : undefined),
        help: helpOf(program.usesOldSelf && old !== undefined),
        rule: rule.rule,
      });
    }
  }
}

/** @returns undefined where the rule holds, false where it does not, the failure where it could not be evaluated */
function evaluate(
  program: Program,
  { optionalOldSelf }: CelRule,
  schema: Schema,
  value: unknown,
  old: unknown,
): undefined | false | Failure {
  try {
    const before = old === undefined || !program.usesOldSelf ? undefined : toValue(old, schema);
    const holds = program.run(toValue(value, schema), optionalOldSelf ? new Optional(before) : (before ?? null));
    return holds === true ? undefined : false;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
