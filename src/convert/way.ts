import type { Construct } from 'constructs';
import type { Schema } from '../../imports/schema';

/** A way of writing one object: as the instance of a class. */
export interface Way {
  /** Such as `KubeletConfig`, `k8s.KubeNamespace` or `ApiObject`. */
  readonly callee: string;
  /** The package that it comes from. */
  readonly from: string;
  readonly props: object;
  readonly schema?: Schema;
  /** Whether it is an ApiObject itself, and not a construct that holds one. */
  readonly isApiObject: boolean;
  /** How many steps of a patch may put right what it writes otherwise. */
  readonly patience: number;
  place(scope: Construct, id: string): Construct;
}
