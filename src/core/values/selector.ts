import { isObject } from '../manifest';
import type { Path } from '../path';
import { labelKeyError, labelValueError } from './label';

/** Label selectors: k8s.io/apimachinery, metav1.LabelSelectorAsSelector and labels.NewRequirement. */

export interface LabelSelector {
  readonly matchLabels?: Readonly<Record<string, string>>;
  readonly matchExpressions?: readonly LabelExpression[];
}

export interface LabelExpression {
  readonly key: string;
  /** `In`, `NotIn`, `Exists` or `DoesNotExist` */
  readonly operator: string;
  readonly values?: readonly string[];
}

/** Why a selector is refused, and where within it. */
export interface SelectorError {
  readonly path: Path;
  readonly message: string;
}

const withValues = ['In', 'NotIn'];
const withoutValues = ['Exists', 'DoesNotExist'];

function valuesError({ operator, values = [] }: LabelExpression): string | undefined {
  if (withValues.includes(operator)) return values.length === 0 ? `${operator} needs at least one value` : undefined;
  return values.length > 0 ? `${operator} takes no values, but has ${values.join(', ')}` : undefined;
}

function* expressionErrors(expression: LabelExpression, at: Path): Generator<SelectorError> {
  const { key, operator, values = [] } = expression;
  if (![...withValues, ...withoutValues].includes(operator)) {
    yield {
      path: [...at, 'operator'],
      message: `the operator "${operator}" is not one of ${[...withValues, ...withoutValues].join(', ')}`,
    };
    return;
  }
  const keyError = labelKeyError(key);
  if (keyError !== undefined) yield { path: [...at, 'key'], message: keyError };
  const number = valuesError(expression);
  if (number !== undefined) yield { path: [...at, 'values'], message: number };
  for (const [index, value] of values.entries()) {
    const error = labelValueError(value);
    if (error !== undefined) yield { path: [...at, 'values', index], message: error };
  }
}

/** Everything that makes a selector unusable; empty where it can be used. */
export function* selectorErrors(selector: LabelSelector): Generator<SelectorError> {
  for (const [key, value] of Object.entries(selector.matchLabels ?? {})) {
    const error = labelKeyError(key) ?? labelValueError(value);
    if (error !== undefined) yield { path: ['matchLabels', key], message: error };
  }
  for (const [index, expression] of (selector.matchExpressions ?? []).entries()) {
    yield* expressionErrors(expression, ['matchExpressions', index]);
  }
}

function holds({ key, operator, values = [] }: LabelExpression, labels: Readonly<Record<string, string>>): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}

/** Whether a selector asks for nothing. What that selects is up to its reader: metav1 says everything, some operators nothing. */
export const isEmptySelector = (selector: LabelSelector): boolean =>
  Object.keys(selector.matchLabels ?? {}).length === 0 && (selector.matchExpressions ?? []).length === 0;

/** Whether labels satisfy all that a valid selector asks for; an empty one is satisfied by any, a missing one by none. */
export function matches(selector: LabelSelector | undefined, labels: Readonly<Record<string, string>>): boolean {
  if (selector === undefined) return false;
  const wanted = selector.matchLabels ?? {};
  return (
    Object.keys(wanted).every((key) => Object.hasOwn(labels, key) && labels[key] === wanted[key]) &&
    (selector.matchExpressions ?? []).every((expression) => holds(expression, labels))
  );
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function asTexts(map: Record<string, unknown>): Record<string, string> {
  const isText = Object.values(map).every((one) => typeof one === 'string');
  return isText ? (map as Record<string, string>) : Object.fromEntries(Object.entries(map).map(([key, one]) => [key, textOf(one)]));
}

/** A selector out of a manifest that its schema has accepted; undefined where there is none. */
export function toSelector(value: unknown): LabelSelector | undefined {
  if (!isObject(value)) return undefined;
  const { matchLabels, matchExpressions } = value;
  const expressions = Array.isArray(matchExpressions) ? matchExpressions.filter(isObject) : [];
  return {
    matchLabels: isObject(matchLabels) ? asTexts(matchLabels) : {},
    matchExpressions: expressions.map((one) => ({
      key: textOf(one['key']),
      operator: textOf(one['operator']),
      values: texts(one['values']),
    })),
  };
}
