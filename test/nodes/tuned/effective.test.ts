import { describe, expect, it } from 'vitest';
import type { Tuned, TunedSpecRecommend } from '../../../imports/tuned';
import { Inventory } from '../../../src/check/inventory';
import type { Doc } from '../../../src/core/doc';
import type { Manifest } from '../../../src/core/manifest';
import { target } from '../../../src/core/target';
import { machineConfigPool, performanceProfile } from '../../../src/nodes';
import { effectiveTuned } from '../../../src/nodes/effective/tuned';
import { hides } from '../../../src/nodes/tuned/conditions';
import { rulesInOrder } from '../../../src/nodes/tuned/rules';

const role = 'machineconfiguration.openshift.io/role';

const tuned = (name: string, recommend: TunedSpecRecommend[], profile: [name: string, data: string][] = []): Tuned => ({
  apiVersion: 'tuned.openshift.io/v1',
  kind: 'Tuned',
  metadata: { name, namespace: 'openshift-cluster-node-tuning-operator' },
  spec: { recommend, profile: profile.map(([of, data]) => ({ name: of, data })) },
});

const cluster = (...manifests: readonly Manifest[]): Inventory => {
  const doc = (manifest: Manifest): Doc => ({ manifest, origin: { file: '', index: 0, line: 1, locate: () => undefined } });
  return new Inventory('test', target(), false, manifests.map(doc));
};

const profileOf = (labels: Record<string, string>, ...objects: readonly Manifest[]): string =>
  effectiveTuned(cluster(...objects), labels).profile;

describe('effectiveTuned', () => {
  it('without any Tuned is what the operator has', () => {
    expect(profileOf({})).toBe('openshift-node');
    expect(profileOf({ 'node-role.kubernetes.io/control-plane': '' })).toBe('openshift-control-plane');
  });
  it('takes the smallest number, then the first name, then the first of a list', () => {
    const a = tuned('a', [{ profile: 'late', priority: 20 }]);
    const b = tuned('b', [
      { profile: 'first', priority: 10 },
      { profile: 'second', priority: 10 },
    ]);
    expect(effectiveTuned(cluster(b, a), {})).toEqual({
      profile: 'first',
      order: [
        { priority: 10, profile: 'first' },
        { priority: 10, profile: 'second' },
        { priority: 20, profile: 'late' },
        { priority: 30, profile: 'openshift-control-plane' },
        { priority: 40, profile: 'openshift-node' },
      ],
      machineConfigLabels: null,
    });
  });
  it('needs one of a list, and one of each nested list with it', () => {
    const rule = tuned('t', [{ profile: 'p', priority: 1, match: [{ label: 'a', match: [{ label: 'b', value: '1' }] }, { label: 'c' }] }]);
    expect(profileOf({ a: '' }, rule)).toBe('openshift-node');
    expect(profileOf({ a: '', b: '1' }, rule)).toBe('p');
    expect(profileOf({ c: 'any' }, rule)).toBe('p');
  });
  it('counts the rule that a PerformanceProfile brings for its pool', () => {
    const cnf = performanceProfile({ name: 'cnf', role: 'worker', cpu: { reserved: '0-1', isolated: '2-7' } });
    const at = (priority: number): Tuned =>
      tuned('patch', [{ profile: 'patch', priority, match: [{ label: 'node-role.kubernetes.io/worker' }] }]);
    const labels = { 'node-role.kubernetes.io/worker': '' };
    expect(profileOf(labels, cnf, at(25))).toBe('openshift-node-performance-cnf');
    expect(profileOf(labels, cnf, at(19))).toBe('patch');
    expect(effectiveTuned(cluster(cnf), labels).machineConfigLabels).toEqual({ [role]: 'worker' });
  });
  it('takes an empty match list for all nodes', () => {
    expect(profileOf({}, tuned('t', [{ profile: 'p', priority: 1, match: [], machineConfigLabels: { [role]: 'infra' } }]))).toBe('p');
  });
  it('goes by the pools of the node where labels of MachineConfigs are given', () => {
    const infra = machineConfigPool({ name: 'infra' });
    const rule = tuned('t', [{ profile: 'p', priority: 1, machineConfigLabels: { [role]: 'infra' } }]);
    const labels = { 'node-role.kubernetes.io/infra': '', 'node-role.kubernetes.io/worker': '' };
    expect(effectiveTuned(cluster(rule, infra), labels)).toMatchObject({ profile: 'p', machineConfigLabels: { [role]: 'infra' } });
    expect(profileOf({ 'node-role.kubernetes.io/worker': '' }, rule, infra)).toBe('openshift-node');
  });
  it('is nothing while a profile has two contents', () => {
    const conflict = effectiveTuned(cluster(tuned('a', [], [['p', 'x']]), tuned('b', [], [['p', 'y']])), {});
    expect(conflict).toMatchObject({ profile: '', machineConfigLabels: null, error: expect.stringContaining('p in a and b') });
    expect(profileOf({}, tuned('a', [], [['p', 'x']]), tuned('b', [], [['p', 'x']]))).toBe('openshift-node');
  });
});

/** Small numbers from a seed. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    yield state >>> 8;
  }
}

describe('a rule that hides another', () => {
  it('holds wherever the other one does', () => {
    const next = numbers(7);
    const pick = <T>(list: readonly T[]): T => list[next.next().value % list.length] as T;
    const match = (depth: number): NonNullable<TunedSpecRecommend['match']>[number] => ({
      label: pick(['a', 'b', 'c']),
      ...(pick([true, false]) && { value: pick(['1', '2']) }),
      ...(depth > 0 && pick([true, false]) && { match: [{ ...match(depth - 1) }] }),
    });
    const sometimes = [undefined, '1', '2'];
    const nodes = sometimes.flatMap((a) => sometimes.flatMap((b) => sometimes.map((c) => ({ a, b, c }))));
    let hidden = 0;
    for (let i = 0; i < 400; i++) {
      const list = (): NonNullable<TunedSpecRecommend['match']> => Array.from({ length: 1 + (next.next().value % 2) }, () => match(2));
      const pair = tuned('t', [
        { profile: 'x', priority: 1, match: list() },
        { profile: 'y', priority: 2, match: list() },
      ]);
      const [x, y] = rulesInOrder([pair]);
      if (!x || !y || !hides(x, y)) continue;
      hidden++;
      for (const node of nodes) {
        const labels = Object.fromEntries(Object.entries(node).filter((entry): entry is [string, string] => entry[1] !== undefined));
        expect(profileOf(labels, pair)).not.toBe('y');
      }
    }
    expect(hidden).toBeGreaterThan(10);
  });
});
