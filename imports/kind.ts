/** A kind of object as the API server names it, carrying the type of its manifests. */
export interface Kind<M = unknown> {
  /** `group/version`, or the bare version in the core group. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespaced: boolean;
  /** Never set: it only carries the type. */
  readonly manifest?: M;
}
