import { ApiObject, type App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { grouped } from '../../check/inventory';

/** Thrown where constructs depend on themselves; cdk8s says so in its own words. */
export const circular = new Error('constructs depend on each other in a circle');

/** What is visited: a construct, or a group of others that stands between so that edges need not be multiplied out. */
interface Vertex {
  readonly construct?: IConstruct;
  readonly next: Vertex[];
  state: 'new' | 'open' | 'done';
}

/**
 * The orders in which cdk8s (app.ts `resolveDependencies`, dependency.ts `DependencyGraph.topology`) writes charts and their
 * objects, in time linear in constructs and declared dependencies: that of every chart's objects on another one's is a
 * single vertex here.
 */
export class SynthOrder {
  readonly #all: readonly IConstruct[];
  /** The dependencies of every construct that has any: its own, then those that charts get through what is in them. */
  readonly #dependencies = new Map<IConstruct, Set<IConstruct>>();
  readonly #objects = new Map<Chart, readonly ApiObject[]>();
  #tree: ReadonlyMap<Chart, readonly ApiObject[]> | undefined;
  /** Whether charts depend on each other: their files are numbered then. */
  readonly chartsDepend: boolean;

  constructor(private readonly app: App) {
    this.#all = app.node.findAll();
    for (const construct of this.#all) {
      const own = construct.node.dependencies;
      if (own.length > 0) this.#dependencies.set(construct, new Set(own));
    }
    this.chartsDepend = this.#chartDependencies();
  }

  #chartDependencies(): boolean {
    let found = false;
    const add = (source: IConstruct, target: IConstruct): void => {
      const known = this.#dependencies.get(source) ?? new Set<IConstruct>();
      this.#dependencies.set(source, known.add(target));
      found = true;
    };
    for (const chart of this.#all.filter(Chart.isChart)) {
      for (const child of chart.node.children.filter(Chart.isChart)) add(chart, child);
    }
    const declared = this.#all.flatMap((source) => [...(this.#dependencies.get(source) ?? [])].map((target) => ({ source, target })));
    for (const { source, target } of declared) {
      const [from, to] = [Chart.of(source), Chart.of(target)];
      if (from !== to) add(from, to);
    }
    return found;
  }

  /** All charts of the app. @throws circular */
  charts(): Chart[] {
    return this.#topology(this.app).filter(Chart.isChart);
  }

  /** The objects of a chart, those of charts in it left out. @throws circular */
  objects(chart: Chart): readonly ApiObject[] {
    const known = this.#objects.get(chart);
    if (known) return known;
    const isOwn = (one: IConstruct): one is ApiObject => ApiObject.isApiObject(one) && Chart.of(one) === chart;
    const objects = this.#dependencies.size === 0 ? (this.#inTree().get(chart) ?? []) : this.#topology(chart).filter(isOwn);
    this.#objects.set(chart, objects);
    return objects;
  }

  /** The objects of all charts as they stand in the tree: their order where nothing depends on anything. */
  #inTree(): ReadonlyMap<Chart, readonly ApiObject[]> {
    this.#tree ??= grouped(this.#all.filter(ApiObject.isApiObject), (object) => Chart.of(object));
    return this.#tree;
  }

  #topology(root: IConstruct): IConstruct[] {
    const all = root === this.app ? this.#all : root.node.findAll();
    if (this.#dependencies.size === 0) return inPathOrder(all);
    return new Graph(all, this.#dependencies).topology();
  }
}

/** cdk8s keeps constructs in an object by their paths, so that paths that are numbers come first. */
function inPathOrder(all: readonly IConstruct[]): IConstruct[] {
  if (!all.some(({ node }) => /^\d+$/.test(node.path))) return [...all];
  return Object.values(Object.fromEntries(all.map((construct) => [construct.node.path, construct])));
}

class Graph {
  readonly #vertices: ReadonlyMap<IConstruct, Vertex>;
  readonly #targets = new Map<IConstruct, Vertex>();
  readonly #depended = new Set<Vertex>();

  constructor(
    private readonly all: readonly IConstruct[],
    dependencies: ReadonlyMap<IConstruct, Iterable<IConstruct>>,
  ) {
    this.#vertices = new Map(all.map((construct) => [construct, { construct, next: [], state: 'new' }]));
    const inside = all.flatMap((source) => {
      const targets = [...(dependencies.get(source) ?? [])].filter((target) => this.#vertices.has(target));
      return targets.length > 0 ? [{ source, targets }] : [];
    });
    for (const { source, targets } of inside) for (const target of targets) this.#connect(source, this.#vertices.get(target));
    // Besides, every object of a source, in its chart, depends on every object of its targets.
    for (const { source, targets } of inside) {
      const objects = objectsBelow(source);
      if (objects.length === 0) continue;
      const between: Vertex = { next: targets.map((target) => this.#objectsOf(target)), state: 'new' };
      for (const object of objects) this.#vertices.get(object)?.next.push(between);
    }
  }

  #connect(source: IConstruct, target: Vertex | undefined): void {
    const from = this.#vertices.get(source);
    if (!from || !target) return;
    from.next.push(target);
    this.#depended.add(target);
  }

  #objectsOf(target: IConstruct): Vertex {
    const known = this.#targets.get(target);
    if (known) return known;
    const next = objectsBelow(target).flatMap((object) => this.#vertices.get(object) ?? []);
    for (const vertex of next) this.#depended.add(vertex);
    const made: Vertex = { next, state: 'new' };
    this.#targets.set(target, made);
    return made;
  }

  topology(): IConstruct[] {
    const found: IConstruct[] = [];
    for (const construct of inPathOrder(this.all)) {
      const vertex = this.#vertices.get(construct);
      if (vertex && !this.#depended.has(vertex)) visit(vertex, found);
    }
    // Whatever is in a circle is depended on, and reached from nowhere.
    if (found.length < this.all.length) throw circular;
    return found;
  }
}

const objectsBelow = (construct: IConstruct): ApiObject[] => {
  const chart = Chart.of(construct);
  return construct.node.findAll().filter((one): one is ApiObject => ApiObject.isApiObject(one) && Chart.of(one) === chart);
};

/** Depth first, dependencies before what depends on them; without recursion, as chains may be long. */
function visit(from: Vertex, found: IConstruct[]): void {
  const open: { readonly vertex: Vertex; at: number }[] = [];
  const enter = (vertex: Vertex): void => {
    if (vertex.state === 'open') throw circular;
    if (vertex.state === 'done') return;
    vertex.state = 'open';
    open.push({ vertex, at: 0 });
  };
  enter(from);
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.vertex.next[top.at++];
    if (next) enter(next);
    else {
      open.pop();
      top.vertex.state = 'done';
      if (top.vertex.construct) found.push(top.vertex.construct);
    }
  }
}
