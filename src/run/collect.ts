import { relative } from 'node:path';
import { ApiObject, type App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ClusterInput } from '../check/check';
import type { Doc, Origin, Position } from '../core/doc';
import type { Manifest } from '../core/manifest';
import { creationOf, type Frame } from '../place/origin';
import { type ClusterFacts, clusterFacts, isPartial } from '../place/place';
import { Renderer } from './synthesizer/render';

/** One placed object as a document: what `toJson` gives, patches and defaults included, and where the user created it. */
const docOf = (object: ApiObject, index: number, renderer: Renderer): Doc => ({
  manifest: renderer.manifest(object) as Manifest,
  partial: isPartial(object),
  origin: new Created(object, index),
});

/** Where the user created an object; the stack is read only when a finding asks, as that takes longer than judging. */
class Created implements Origin {
  readonly construct: string;
  #frame: { readonly found: Frame | undefined } | undefined;

  constructor(
    private readonly object: ApiObject,
    readonly index: number,
  ) {
    const { id, path, scope } = object.node;
    // The construct is named without its ApiObject, which the user never wrote.
    this.construct = id === 'Resource' ? (scope?.node.path ?? path) : path;
  }

  get file(): string {
    const frame = this.#created();
    return frame ? relative(process.cwd(), frame.file) : this.object.node.path;
  }

  get line(): number {
    return this.#created()?.line ?? 0;
  }

  locate(): Position | undefined {
    const frame = this.#created();
    return frame && { line: frame.line, column: frame.column };
  }

  #created(): Frame | undefined {
    this.#frame ??= { found: creationOf(this.object) };
    return this.#frame.found;
  }
}

/** Every Cluster with its objects: each belongs to the nearest Cluster above it. One walk does for all, as parents come first. */
function objectsOf(app: App): Map<IConstruct, ApiObject[]> {
  const nearest = new Map<IConstruct, ApiObject[] | undefined>();
  const clusters = new Map<IConstruct, ApiObject[]>();
  for (const construct of app.node.findAll()) {
    const isCluster = clusterFacts(construct) !== undefined;
    const objects = isCluster ? [] : construct.node.scope && nearest.get(construct.node.scope);
    nearest.set(construct, objects);
    if (objects && isCluster) clusters.set(construct, objects);
    else if (objects && ApiObject.isApiObject(construct)) objects.push(construct);
  }
  return clusters;
}

/** A Cluster's objects, and the rules that it turns up or down. */
export type CollectedCluster = ClusterInput & Pick<ClusterFacts, 'rules'>;

/** Every Cluster of an app with its objects; objects outside of any Cluster are not ours to judge. */
export function collect(app: App, renderer: Renderer = new Renderer(app)): CollectedCluster[] {
  return [...objectsOf(app)].flatMap(([construct, objects]) => {
    const facts = clusterFacts(construct);
    if (!facts) return [];
    return [{ ...facts, name: construct.node.path, docs: objects.map((object, index) => docOf(object, index, renderer)) }];
  });
}
