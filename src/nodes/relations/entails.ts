import type { LabelExpression, LabelSelector } from '../../core/values/selector';

/** All that a selector asks for, as expressions. */
export const requirements = ({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly LabelExpression[] => [
  ...Object.entries(matchLabels).map(([key, value]) => ({ key, operator: 'In', values: [value] })),
  ...matchExpressions,
];

const subset = (some: readonly string[], all: readonly string[]): boolean => some.every((value) => all.includes(value));

/** Whether labels that satisfy `given` satisfy `wanted` too. */
function implies(given: LabelExpression, wanted: LabelExpression): boolean {
  if (given.key !== wanted.key) return false;
  const [have, want] = [given.values ?? [], wanted.values ?? []];
  switch (wanted.operator) {
    case 'In':
      return given.operator === 'In' && subset(have, want);
    case 'Exists':
      return given.operator === 'In' || given.operator === 'Exists';
    case 'NotIn':
      if (given.operator === 'In') return !have.some((value) => want.includes(value));
      return given.operator === 'DoesNotExist' || (given.operator === 'NotIn' && subset(want, have));
    default:
      return given.operator === 'DoesNotExist';
  }
}

/** Whether all labels that satisfy the one selector surely satisfy the other. */
export function entails(narrow: LabelSelector, wide: LabelSelector): boolean {
  const given = requirements(narrow);
  return requirements(wide).every((wanted) => given.some((one) => implies(one, wanted)));
}
