import { describe, expect, it } from 'vitest';
import { type LabelSelector, matches } from '../../../src/core/values/selector';
import { entails } from '../../../src/nodes/relations/entails';

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'];
const values = [['1'], ['2'], ['1', '2']];

const expressions = ['a', 'b'].flatMap((key) =>
  operators.flatMap((operator) => (operator.endsWith('In') ? values.map((of) => ({ key, operator, values: of })) : [{ key, operator }])),
);

const selectors: readonly LabelSelector[] = expressions.flatMap((one) => [
  { matchExpressions: [one] },
  { matchLabels: { a: '1' }, matchExpressions: [one] },
]);

const sometimes = [undefined, '1', '2', '3'];
const labelSets = sometimes.flatMap((a) =>
  sometimes.map((b) => Object.fromEntries(Object.entries({ a, b }).filter((entry): entry is [string, string] => entry[1] !== undefined))),
);

describe('entails', () => {
  it('is true only where all labels of the one are the other’s', () => {
    let sure = 0;
    for (const narrow of selectors) {
      for (const wide of selectors) {
        if (!entails(narrow, wide)) continue;
        sure++;
        for (const labels of labelSets) if (matches(narrow, labels)) expect(matches(wide, labels)).toBe(true);
      }
    }
    expect(sure).toBeGreaterThan(selectors.length);
  });
  it('holds for a selector and itself', () => {
    for (const selector of selectors) expect(entails(selector, selector)).toBe(true);
  });
});
