import { ApiObject, type ApiObjectProps } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import type { Pack } from '../check/pack';
import type { Turned } from '../check/turned';
import type { Manifest } from '../core/manifest';
import { type Target, target } from '../core/target';
import { recordCreation } from './origin';

const partials = new WeakSet<ApiObject>();
const context = 'cdk8s-openshift/target';

export interface PlaceOptions {
  /**
   * The object holds only some fields of one that the cluster owns, for `oc apply --server-side`.
   * @default false
   */
  readonly partial?: boolean;
}

/** Puts a manifest into the tree, as the construct's child `Resource`. */
export function place(construct: Construct, manifest: Manifest, { partial = false }: PlaceOptions = {}): ApiObject {
  recordCreation(construct);
  const object = new ApiObject(construct, 'Resource', { ...manifest } as ApiObjectProps);
  if (partial) partials.add(object);
  return object;
}

/** Whether an object was placed as a part of one that the cluster owns. */
export const isPartial = (object: ApiObject): boolean => partials.has(object);

/** What a Cluster says of itself. */
export interface ClusterFacts {
  readonly target: Target;
  readonly complete: boolean;
  /** Rules beside those of this package. */
  readonly packs: readonly Pack[];
  /** Rule id → what its findings are turned into. */
  readonly rules: Readonly<Record<string, Turned>>;
}

const clusters = new WeakMap<IConstruct, ClusterFacts>();

/** Makes a construct stand for a cluster: everything below it is built and judged for its target. */
export function declareCluster(construct: Construct, facts: ClusterFacts): void {
  clusters.set(construct, facts);
  construct.node.setContext(context, facts.target);
  recordCreation(construct);
}

/** What the construct says of the cluster it stands for; undefined where it stands for none. */
export const clusterFacts = (construct: IConstruct): ClusterFacts | undefined => clusters.get(construct);

/** What the nearest Cluster above a construct is judged for; the newest release where there is none. */
export function targetOf(construct: Construct): Target {
  return (construct.node.tryGetContext(context) as Target | undefined) ?? target();
}
