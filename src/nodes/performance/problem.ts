import type { Path } from '../../core/path';

/** What sort of thing is wrong with a PerformanceProfile. */
export type ProfileProblemCode =
  | 'cpu-set'
  | 'cpu-overlap'
  | 'selector'
  | 'hugepages-size'
  | 'hugepages-duplicate'
  | 'kernel-page-size'
  | 'topology-policy'
  | 'net-device'
  | 'workload-hints'
  | 'cpu-frequency';

/** Something that the node tuning operator refuses of a PerformanceProfile, or that no node can follow. */
export interface ProfileProblem {
  readonly code: ProfileProblemCode;
  /** From the object's root. */
  readonly path: Path;
  readonly message: string;
  /** What to change. */
  readonly help: string;
  /** Set where something is missing, which another part of the object may yet bring. */
  readonly missing?: true;
}
