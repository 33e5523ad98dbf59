import { expect, test } from 'vitest';
import { excludes, hides } from '../../../src/nodes/tuned/conditions';
import type { RecommendRule } from '../../../src/nodes/tuned/rules';
import { tiesAmong } from '../../../src/nodes/tuned/tied';

let state = 41;

/** A whole number below a limit, from a seed. */
function some(limit: number): number {
  state = (state * 1103515245 + 12345) % 2 ** 31;
  return (state >>> 8) % limit;
}

const oneOf = <T>(all: readonly T[]): T => all[some(all.length)] as T;

const label = (): object => ({
  label: oneOf(['zone', 'size', 'disk']),
  ...(some(4) > 0 && { value: oneOf(['a', 'b', 'c']) }),
  ...(some(5) === 0 && { type: 'pod' }),
  ...(some(4) === 0 && { match: [{ label: oneOf(['zone', 'size']), value: oneOf(['a', 'b']) }] }),
});

const recommend = (index: number): RecommendRule =>
  ({
    tuned: 'random',
    index,
    priority: 20,
    profile: oneOf(['first', 'second', 'third']),
    ...(some(8) > 0 && { match: Array.from({ length: 1 + some(2) }, label) }),
    ...(some(8) === 0 && { machineConfigLabels: { role: oneOf(['worker', 'infra']) } }),
  }) as RecommendRule;

test('the first rule that may hold on the same node is found, as if each were held against each', () => {
  for (let round = 0; round < 300; round++) {
    const rules = Array.from({ length: 1 + some(12) }, (_, index) => recommend(index));
    const tied = tiesAmong(rules);
    for (const [place, later] of rules.entries()) {
      const before = rules.slice(0, place);
      expect(tied(later)).toBe(before.find((one) => one.profile !== later.profile && !hides(one, later) && !excludes(one, later)));
    }
  }
});
