/** The ways back from the room's manifests to its constructs. */
import type { Conversion } from '../code/conversion';
import hostedCluster from './convert/hosted-cluster';
import nodePool from './convert/node-pool';

export const conversions: readonly Conversion[] = [hostedCluster, nodePool];
