import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart, Names, YamlOutputType } from 'cdk8s';
import { documents, pieced } from './documents';
import { SynthOrder } from './order';
import { Renderer } from './render';

/** What cdk8s does; an app that does something else is left alone. */
export const ofCdk8s = { synth: App.prototype.synth, synthYaml: App.prototype.synthYaml };

/**
 * Writes what `app.synth()` of cdk8s writes, byte for byte, several times faster: dependencies are followed and validations
 * run once and not once for each chart, each object is rendered once, and plain data is printed without a tree in between.
 * An app that holds a Cluster is written by it anyway; this is for those that hold none.
 *
 * @throws Error as `app.synth()` does
 */
export function synthesize(app: App): void {
  if (app.synth !== ofCdk8s.synth) {
    app.synth();
    return;
  }
  validate(app);
  write(app, new Renderer(app));
}

/** Writes the files of an app that has been validated. @param renderer may have rendered the objects before, to have them judged */
export function write(app: App, renderer: Renderer): void {
  mkdirSync(app.outdir, { recursive: true });
  const plan = planOf(app);
  if (plan) new Writer(app, renderer, plan).write();
  else ofCdk8s.synth.call(app);
}

/** All of an app that has been validated as one text, as `app.synthYaml()` of cdk8s gives it. */
export function yamlOf(app: App, renderer: Renderer): string {
  const plan = planOf(app);
  if (!plan) return ofCdk8s.synthYaml.call(app);
  return [...documents(manifestsOfAll(plan, renderer))].join('');
}

interface Plan {
  readonly order: SynthOrder;
  readonly charts: readonly Chart[];
}

/** The order of charts; undefined where there is none, or where it takes cdk8s itself to say what is wrong. */
function planOf(app: App): Plan | undefined {
  try {
    const order = new SynthOrder(app);
    const charts = order.charts();
    for (const chart of charts) order.objects(chart);
    return { order, charts };
  } catch {
    return undefined;
  }
}

/** What constructs say of themselves. @throws Error with all that is wrong, in the words of cdk8s */
export function validate(app: App): void {
  const errors = app.node.findAll().flatMap(({ node }) => node.validate().map((error) => `[${node.path}] ${error}`));
  if (errors.length > 0) throw new Error(`Validation failed with the following errors:\n  ${errors.join('\n  ')}`);
}

/** What a chart holds, each rendered when it is asked for. A chart may say itself what it is. */
function* manifestsOf(chart: Chart, order: SynthOrder, renderer: Renderer): Generator<object> {
  if (chart.toJson !== Chart.prototype.toJson) yield* Object.values(chart.toJson()) as object[];
  else for (const object of order.objects(chart)) yield renderer.lastManifest(object);
}

function* manifestsOfAll({ order, charts }: Plan, renderer: Renderer): Generator<object> {
  for (const chart of charts) yield* manifestsOf(chart, order, renderer);
}

interface Named {
  readonly kind?: unknown;
  readonly metadata?: { readonly name?: unknown };
}

const fileName = (kind: unknown, name: unknown): string => `${kind}.${name}`.replace(/[^0-9a-zA-Z-_.]/g, '');

class Writer {
  constructor(
    private readonly app: App,
    private readonly renderer: Renderer,
    private readonly plan: Plan,
  ) {}

  write(): void {
    const { app, plan } = this;
    switch (app.yamlOutputType) {
      case YamlOutputType.FILE_PER_APP:
        if (plan.charts.length > 0) this.save('app', manifestsOfAll(plan, this.renderer));
        break;
      case YamlOutputType.FILE_PER_CHART:
        for (const [index, chart] of plan.charts.entries()) this.save(this.chartName(chart, index), this.manifests(chart));
        break;
      case YamlOutputType.FILE_PER_RESOURCE:
        for (const chart of plan.charts) this.saveEach([...this.manifests(chart)]);
        break;
      case YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE:
        for (const [index, chart] of plan.charts.entries()) this.saveFolder(chart, this.chartName(chart, index));
        break;
    }
    if (Reflect.get(app, 'recordConstructMetadata') === true) this.recordMetadata();
  }

  private manifests(chart: Chart): Iterable<object> {
    return manifestsOf(chart, this.plan.order, this.renderer);
  }

  /** Numbers tell in which order files are to be applied, where it matters. */
  private chartName(chart: Chart, index: number): string {
    const name = Names.toDnsLabel(chart);
    return this.plan.order.chartsDepend ? `${index.toString().padStart(4, '0')}-${name}` : name;
  }

  private save(name: string, manifests: Iterable<object>): void {
    // Nothing is opened before all is printed: what fails then leaves the old file as it is.
    const pieces = [...pieced(documents(manifests))];
    const file = openSync(join(this.app.outdir, name + this.app.outputFileExtension), 'w');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
    } finally {
      closeSync(file);
    }
  }

  private saveEach(manifests: readonly object[]): void {
    for (const manifest of manifests) {
      const { kind, metadata } = manifest as Named;
      this.save(fileName(kind, metadata?.name), [manifest]);
    }
  }

  private saveFolder(chart: Chart, folder: string): void {
    mkdirSync(join(this.app.outdir, folder), { recursive: true });
    for (const object of this.plan.order.objects(chart)) {
      this.save(join(folder, fileName(object.kind, object.metadata.name)), [this.renderer.lastManifest(object)]);
    }
  }

  private recordMetadata(): void {
    const objects = this.plan.charts.flatMap((chart) => this.plan.order.objects(chart));
    const resources = Object.fromEntries(objects.map(({ name, node }) => [name, { path: node.path }]));
    writeFileSync(join(this.app.outdir, 'construct-metadata.json'), JSON.stringify({ version: '1.0.0', resources }));
  }
}
