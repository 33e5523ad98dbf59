import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, type AppProps, Chart, Include, JsonPatch, Lazy, YamlOutputType } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { afterAll, describe, expect, it } from 'vitest';
import { Cluster, KubeletConfig, synthesize } from '../../src/index';
import { generator } from '../read/helpers';

const root = mkdtempSync(join(tmpdir(), 'synthesizer-'));
let runs = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What synthesizing ended in: what was thrown, and the files by name. */
interface Outcome {
  readonly thrown?: string;
  readonly files: Readonly<Record<string, string>>;
}

function outcome(make: (app: App) => void, props: AppProps, act: (app: App) => void): Outcome {
  const app = new App({ outdir: join(root, String(runs++)), ...props });
  make(app);
  let thrown: string | undefined;
  try {
    act(app);
  } catch (error) {
    thrown = error instanceof RangeError ? 'RangeError' : String(error);
  }
  const names = existsSync(app.outdir) ? readdirSync(app.outdir, { recursive: true, encoding: 'utf8' }).sort() : [];
  const files = names.filter((name) => statSync(join(app.outdir, name)).isFile());
  return { thrown, files: Object.fromEntries(files.map((name) => [name, readFileSync(join(app.outdir, name), 'utf8')])) };
}

/** Compares with cdk8s. @returns what both wrote */
function same(make: (app: App) => void, props: AppProps = {}): Outcome {
  const ours = outcome(make, props, synthesize);
  const theirs = outcome(make, props, (app) => App.prototype.synth.call(app));
  expect(ours).toEqual(theirs);
  expect(Object.keys(ours.files)).toEqual(Object.keys(theirs.files));
  return ours;
}

const object = (scope: Construct, id: string, more: object = {}): ApiObject =>
  new ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', data: { z: '1', a: 'yes', text: 'x\ny\n', none: null }, ...more });

function severalCharts(app: App): void {
  const one = new Chart(app, 'one', { namespace: 'n', labels: { app: 'x' } });
  object(one, 'a', { metadata: { name: 'fixed', annotations: { b: '2', a: '1' }, labels: {} } });
  object(new Construct(one, 'group'), 'b', { list: [1, null, { y: 1, x: [] }], empty: {} });
  const inner = new Chart(one, 'inner', { disableResourceNameHashes: true });
  object(inner, 'c');
  const two = new Chart(app, 'two');
  object(two, 'd').addDependency(object(two, 'e'));
  new Chart(app, 'empty');
}

describe('files are those of App.synth', () => {
  const types = [
    YamlOutputType.FILE_PER_APP,
    YamlOutputType.FILE_PER_CHART,
    YamlOutputType.FILE_PER_RESOURCE,
    YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
  ];
  it.each(types)('with output type %s', (yamlOutputType) => {
    expect(Object.keys(same(severalCharts, { yamlOutputType }).files).length).toBeGreaterThan(0);
    same(severalCharts, { yamlOutputType, outputFileExtension: '.yaml', recordConstructMetadata: true });
    same(() => undefined, { yamlOutputType });
  });

  it('with lazy values, patches, resolvers, included files and values that print themselves', () => {
    const make = (app: App): void => {
      const chart = new Chart(app, 'chart');
      object(chart, 'lazy', { data: Lazy.any({ produce: () => ({ b: 1, a: Lazy.any({ produce: () => 'late' }) }) }) });
      object(chart, 'patched').addJsonPatch(JsonPatch.add('/data/added', { q: 1, p: 2 }), JsonPatch.remove('/data/a'));
      object(chart, 'token', { data: { size: { resolve: () => '1Gi' } } });
      object(chart, 'named').metadata.addLabel('later', 'on');
      new Include(chart, 'include', { url: join(__dirname, 'included.yaml') });
    };
    same(make);
    const resolvers = [
      {
        resolve: (context: { key: string[]; value: unknown; replaceValue(value: unknown): void }) =>
          context.value === 'yes' && context.replaceValue('no'),
      },
    ];
    same(make, { resolvers: resolvers as unknown as AppProps['resolvers'] });
  });

  it('with a class that renders itself, and a chart that does', () => {
    class Odd extends ApiObject {
      override toJson(): object {
        const shared = { a: 1 };
        return { ...(super.toJson() as object), one: shared, two: shared };
      }
    }
    class Own extends Chart {
      override toJson(): object[] {
        return [{ kind: 'K', metadata: { name: 'own' } }];
      }
    }
    for (const yamlOutputType of types) {
      same(
        (app) => {
          new Odd(new Chart(app, 'odd'), 'odd', { apiVersion: 'v1', kind: 'Odd' });
          object(new Own(app, 'own'), 'hidden');
        },
        { yamlOutputType },
      );
    }
  });

  it('where an object cannot be rendered, or a construct is not valid', () => {
    expect(same((app) => object(new Chart(app, 'chart'), 'date', { data: new Date(0) })).thrown).toContain('date');
    const invalid = same((app) => new Chart(app, 'chart').node.addValidation({ validate: () => ['it is wrong'] }));
    expect(invalid.thrown).toContain('[chart] it is wrong');
  });

  it('where constructs depend on themselves', () => {
    const make = (app: App): void => {
      const chart = new Chart(app, 'chart');
      const [a, b] = [object(chart, 'a'), object(chart, 'b')];
      a.addDependency(b);
      b.addDependency(a);
    };
    expect(same(make).thrown).toContain('a');
  });

  it('where ids are numbers, which an object sorts', () => {
    const files = same(
      (app) => {
        for (const id of ['b', '10', 'a', '9']) object(new Chart(app, id), '1');
      },
      { yamlOutputType: YamlOutputType.FILE_PER_APP },
    ).files;
    expect(Object.keys(files)).toEqual(['app.k8s.yaml']);
  });

  it('whatever depends on what', () => {
    const random = generator(17);
    let tied = 0;
    for (let run = 0; run < 150; run++) {
      const steps = Array.from({ length: 14 }, (): Step => [random(6), random(40), random(40), random(40)]);
      const dependencies = random(6);
      const { thrown } = same((app) => grow(app, steps, dependencies));
      same((app) => grow(app, steps, dependencies), { yamlOutputType: YamlOutputType.FILE_PER_APP });
      if (thrown === undefined && dependencies > 0) tied++;
    }
    expect(tied).toBeGreaterThan(50);
  });
});

type Step = readonly [kind: number, scope: number, from: number, to: number];

/** A tree of charts, groups and objects, of which later ones depend on earlier ones, so that circles are rare. */
function grow(app: App, steps: readonly Step[], dependencies: number): void {
  const scopes: Construct[] = [new Chart(app, 'first')];
  const all: IConstruct[] = [...scopes];
  for (const [i, [kind, at]] of steps.entries()) {
    const scope = scopes[at % scopes.length] as Construct;
    if (kind > 2) {
      all.push(object(scope, `object${i}`));
      continue;
    }
    const made = kind === 2 ? new Construct(scope, `group${i}`) : new Chart(kind === 0 ? app : scope, `chart${i}`);
    scopes.push(made);
    all.push(made);
  }
  for (const [, , from, to] of steps.slice(0, dependencies)) {
    const [low = 0, high = 0] = [from % all.length, to % all.length].sort((a, b) => a - b);
    if (low !== high) all[high]?.node.addDependency(all[low] as IConstruct);
  }
}

describe('an app with Clusters', () => {
  it('is written as cdk8s writes it, beside charts that are none', () => {
    const make = (app: App): void => {
      const prod = new Cluster(app, 'prod', { release: '4.18' });
      new KubeletConfig(prod, 'kubelet', { name: 'more-pods', pool: 'worker', config: { maxPods: 300 } });
      object(new Chart(app, 'plain'), 'a');
    };
    expect(Object.keys(same(make).files)).toEqual(['plain.k8s.yaml', 'prod.k8s.yaml']);
  });

  it('gives as one text what cdk8s gives', () => {
    const app = new App();
    severalCharts(app);
    new KubeletConfig(new Cluster(app, 'prod'), 'kubelet', { name: 'more-pods', pool: 'worker', config: { maxPods: 300 } });
    expect(app.synthYaml()).toBe(App.prototype.synthYaml.call(app));
  });
});

it('layers of objects that depend on all of the layer before are ordered in no time', () => {
  const app = new App({ outdir: join(root, 'layers') });
  let before: Chart | undefined;
  for (let layer = 0; layer < 40; layer++) {
    const chart = new Chart(app, `layer-${layer}`);
    for (let i = 0; i < 20; i++) object(chart, `object-${i}`);
    if (before) chart.addDependency(before);
    before = chart;
  }
  const start = performance.now();
  synthesize(app);
  expect(performance.now() - start).toBeLessThan(5000);
  expect(readdirSync(app.outdir)[39]).toBe('0039-layer-39.k8s.yaml');
});
