import { changes } from './changes';
import { egress } from './egress';
import { egressIps } from './egress-ips';
import { kubelet } from './kubelet';
import type { EffectiveModel } from './model';
import { pool } from './pool';
import { sites } from './sites';
import { tuned } from './tuned';

/** Everything that `effective` can show. */
export const models: readonly EffectiveModel[] = [pool, kubelet, changes, tuned, egress, egressIps, sites];
