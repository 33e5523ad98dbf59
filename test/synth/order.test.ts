import type { Construct } from 'constructs';
import { expect, it } from 'vitest';
import {
  Cluster,
  FeatureGate,
  type Finding,
  judgeApp,
  KubeletConfig,
  MachineConfig,
  MachineConfigPool,
  NodeConfig,
  Scheduler,
} from '../../src/index';
import { newApp } from './synth';

type Random = (below: number) => number;

/** A seeded generator of whole numbers in [0, below). */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.map(() => left.splice(random(left.length), 1)[0] as T);
}

/** Puts one object into a chart. */
type Step = (scope: Construct) => void;

const pick = <T>(random: Random, from: readonly T[]): T => from[random(from.length)] as T;
const pools = ['worker', 'master', 'infra', 'gpu'] as const;

/** An object that may be right, wrong by itself, or wrong together with the others. */
function step(id: string, random: Random): Step {
  const pool = pick(random, pools);
  const makers: readonly Step[] = [
    (scope) =>
      new KubeletConfig(scope, id, { name: id, pool, config: pick(random, [{ maxPods: 250 }, { maxPods: -1 }, { failSwapOn: false }]) }),
    (scope) => new KubeletConfig(scope, id, { name: id, poolSelector: { [pick(random, ['a', 'b'])]: 'x' }, autoSizingReserved: true }),
    (scope) => new MachineConfigPool(scope, id, { name: pool, labels: { [pick(random, ['a', 'b'])]: 'x' } }),
    (scope) => new MachineConfigPool(scope, id, MachineConfigPool.existing(pool, { labels: { a: 'x' } })),
    (scope) => new MachineConfig(scope, id, { name: `99-${id}`, role: pool, kernelArguments: pick(random, [['nosmt'], ['enforcing=0']]) }),
    (scope) =>
      new MachineConfig(scope, id, {
        name: `99-${id}`,
        role: pool,
        files: [{ path: pick(random, ['/etc/a', 'etc/b', '/etc/a/b']), contents: id }],
      }),
    (scope) => new Scheduler(scope, id, { mastersSchedulable: random(2) === 0 }),
    (scope) => new NodeConfig(scope, id, { cgroupMode: pick(random, ['v1', 'v2']) }),
    (scope) => new FeatureGate(scope, id, { featureSet: pick(random, ['TechPreviewNoUpgrade', 'DevPreviewNoUpgrade']) }),
  ];
  return pick(random, makers);
}

const words = ({ rule, level, path }: Finding): string => `${level} ${rule} ${path}`;

/** What each object is found guilty of, by its construct. */
function verdicts(steps: readonly Step[], complete: boolean): Record<string, readonly string[]> {
  const app = newApp();
  const cluster = new Cluster(app, 'prod', { release: '4.18', complete });
  for (const put of steps) put(cluster);
  const { documents } = judgeApp(app);
  return Object.fromEntries(documents.map(({ construct = '', findings }) => [construct, findings.map(words).sort()]));
}

it('the order in which objects are created changes nothing in what each is found guilty of', () => {
  const random = generator(20260401);
  let found = 0;
  for (let round = 0; round < 150; round++) {
    const seeds = Array.from({ length: 2 + random(6) }, (_, i) => ({ id: `o${i}`, seed: random(1 << 30) }));
    const steps = (order: typeof seeds): Step[] => order.map(({ id, seed }) => step(id, generator(seed)));
    const complete = random(2) === 0;
    const one = verdicts(steps(seeds), complete);
    const other = verdicts(steps(shuffled(seeds, random)), complete);
    expect(other, `round ${round}`).toEqual(one);
    found += Object.values(one).flat().length;
  }
  // A law about findings holds little where there are none.
  expect(found).toBeGreaterThan(200);
});
