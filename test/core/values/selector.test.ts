import { describe, expect, it } from 'vitest';
import { labelKeyError, labelValueError } from '../../../src/core/values/label';
import { isEmptySelector, matches, selectorErrors, toSelector } from '../../../src/core/values/selector';

const errors = (value: unknown) => [...selectorErrors(toSelector(value) ?? {})].map(({ path }) => path.join('/'));

describe('labels', () => {
  it.each(['a', 'A.b_c-d', 'example.com/x', `${'a'.repeat(63)}`])('takes the key %j', (key) => {
    expect(labelKeyError(key)).toBeUndefined();
  });
  it.each(['', '-a', 'a/b/c', '/a', 'Example.com/a', 'a..b/c', 'a b', 'a/', 'a'.repeat(64)])('refuses the key %j', (key) => {
    expect(labelKeyError(key)).toContain(key);
  });
  it('takes empty values, and none longer than 63 characters', () => {
    expect(labelValueError('')).toBeUndefined();
    expect(labelValueError('a'.repeat(63))).toBeUndefined();
    expect(labelValueError('a'.repeat(64))).toBeDefined();
    expect(labelValueError(' a')).toBeDefined();
  });
});

describe('label selectors', () => {
  it('names the places that cannot be used', () => {
    expect(errors({ matchLabels: { 'a b': 'x', c: 'y z' } })).toEqual(['matchLabels/a b', 'matchLabels/c']);
    expect(errors({ matchExpressions: [{ key: 'a', operator: 'Has' }] })).toEqual(['matchExpressions/0/operator']);
    expect(errors({ matchExpressions: [{ key: 'a', operator: 'In' }] })).toEqual(['matchExpressions/0/values']);
    expect(errors({ matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] })).toEqual(['matchExpressions/0/values']);
    expect(errors({ matchExpressions: [{ key: '0.0.0.0/0', operator: 'DoesNotExist' }] })).toEqual([]);
  });

  it('matches labels', () => {
    const selector = toSelector({ matchLabels: { a: '1' }, matchExpressions: [{ key: 'b', operator: 'NotIn', values: ['2'] }] });
    expect(matches(selector, { a: '1' })).toBe(true);
    expect(matches(selector, { a: '1', b: '2' })).toBe(false);
    expect(matches(selector, { a: '1', b: '3' })).toBe(true);
    expect(matches(selector, { b: '3' })).toBe(false);
    expect(matches(toSelector({ matchExpressions: [{ key: 'a', operator: 'In', values: ['1'] }] }), {})).toBe(false);
    expect(matches(toSelector({ matchExpressions: [{ key: 'a', operator: 'DoesNotExist' }] }), { a: '' })).toBe(false);
  });

  it('is satisfied by anything when empty, by nothing when missing', () => {
    expect(isEmptySelector({ matchLabels: {}, matchExpressions: [] })).toBe(true);
    expect(matches({}, {})).toBe(true);
    expect(matches(toSelector(null), {})).toBe(false);
  });
});
