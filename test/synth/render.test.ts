import { ApiObject, App, Chart, Lazy } from 'cdk8s';
import { expect, test } from 'vitest';
import { Renderer } from '../../src/run/synthesizer/render';
import { generator } from '../read/helpers';
import { map, pick, type Random } from './random';

class Own {
  readonly a = 1;
}

/** What is no plain data, or is no plain key. */
const odd: readonly ((inner: unknown) => object)[] = [
  (inner) => ({ late: Lazy.any({ produce: () => inner }) }),
  (inner) => ({ token: { resolve: () => inner } }),
  (inner) => ({ union: Object.assign(new Own(), { value: 1 }), inner }),
  (inner) => ({ constructor: inner }),
  (inner) => ({ resolve: inner, value: inner }),
  (inner) => ({ 10: inner, 9: inner, a: inner }),
  (inner) => JSON.parse(`{"__proto__":${JSON.stringify(inner) ?? null},"a":1}`) as object,
  (inner) => ({ list: Object.assign([inner], { value: 1 }) }),
  (inner) => ({ own: new Own(), inner }),
  (inner) => ({ date: new Date(0), inner }),
  (inner) => ({ act: () => inner, none: null, nothing: undefined }),
  (inner) => Object.assign(Object.create(null) as object, { inner }),
  (inner) => ({ lists: [[], [null], [{}], [inner], { a: {}, b: [] }] }),
  (inner) => Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`k${(i * 7) % 30}`, inner])),
];

const wild = (random: Random): object => {
  const plain = map(random, 3);
  return random(3) === 0 ? { ...plain, ...pick(random, odd)(random(2) === 0 ? plain : null) } : plain;
};

/** What rendering ends in, with the order of keys. */
function outcome(render: () => object): unknown {
  try {
    const rendered = render();
    return { rendered, text: JSON.stringify(rendered) };
  } catch (error) {
    return String(error);
  }
}

test('2000 objects are rendered as cdk8s renders them, metadata and all', () => {
  const random = generator(5);
  const app = new App();
  const chart = new Chart(app, 'chart', { namespace: 'team', labels: { app: 'a' } });
  const renderer = new Renderer(app);
  // The first of a class is always made by cdk8s.
  renderer.manifest(new ApiObject(chart, 'first', { apiVersion: 'v1', kind: 'ConfigMap' }));
  for (let run = 0; run < 2000; run++) {
    const labels = random(2) === 0 ? {} : { labels: map(random, 1) };
    const metadata = { ...wild(random), ...labels, name: pick(random, ['a', '1', 'no']) } as object;
    const object = new ApiObject(chart, `o${run}`, { ...wild(random), apiVersion: 'v1', kind: 'ConfigMap', metadata });
    if (random(3) === 0) object.metadata.addAnnotation(pick(random, ['z', 'a']), 'on');
    if (random(4) === 0) object.metadata.add(pick(random, ['uid', 'name', 'labels']), pick<unknown>(random, [null, {}, [], ['x'], 'x']));
    if (random(4) === 0) object.metadata.addFinalizers('f');
    expect(
      outcome(() => renderer.lastManifest(object)),
      `object ${run}`,
    ).toStrictEqual(outcome(() => object.toJson()));
  }
});
