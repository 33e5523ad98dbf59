import type { Path } from '../../core/path';

/** Something that the operator or the kubelet refuses. */
export interface KubeletProblem {
  /** Where in the user's spec, beginning at its fields: `['kubeletConfig', 'maxPods']`. */
  readonly path: Path;
  /** What kind of fault it is, in kebab case. */
  readonly code: string;
  readonly message: string;
  /** What to change. */
  readonly help: string;
}

/** A fault in the merged configuration, before it is known what the user wrote. */
export interface Finding extends KubeletProblem {
  /** Other places that have a share in it, for where the user did not set the first. */
  readonly also?: readonly Path[];
}
