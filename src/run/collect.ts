import { relative } from 'node:path';
import { ApiObject, type App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ClusterInput } from '../check/check';
import type { Doc } from '../core/doc';
import type { Manifest } from '../core/manifest';
import { creationOf } from '../place/origin';
import { type ClusterFacts, clusterFacts, isPartial } from '../place/place';

/** One placed object as a document: what `toJson` gives, patches and defaults included, and where the user created it. */
function docOf(object: ApiObject, index: number): Doc {
  const frame = creationOf(object);
  const position = frame && { line: frame.line, column: frame.column };
  return {
    manifest: object.toJson() as Manifest,
    partial: isPartial(object),
    origin: {
      file: frame ? relative(process.cwd(), frame.file) : object.node.path,
      index,
      line: frame?.line ?? 0,
      // The construct is named without its ApiObject, which the user never wrote.
      construct: object.node.id === 'Resource' ? (object.node.scope?.node.path ?? object.node.path) : object.node.path,
      locate: () => position,
    },
  };
}

/** The Cluster that a construct belongs to: the nearest one above it. */
const nearestCluster = (construct: IConstruct): IConstruct | undefined =>
  construct.node.scopes.findLast((scope) => clusterFacts(scope) !== undefined);

const objectsOf = (cluster: IConstruct): ApiObject[] =>
  cluster.node.findAll().filter((c): c is ApiObject => ApiObject.isApiObject(c) && nearestCluster(c) === cluster);

/** A Cluster's objects, and the rules that it turns up or down. */
export type CollectedCluster = ClusterInput & Pick<ClusterFacts, 'rules'>;

/** Every Cluster of an app with its objects; objects outside of any Cluster are not ours to judge. */
export function collect(app: App): CollectedCluster[] {
  return app.node.findAll().flatMap((construct) => {
    const facts = clusterFacts(construct);
    if (!facts) return [];
    return [{ ...facts, name: construct.node.path, docs: objectsOf(construct).map(docOf) }];
  });
}
