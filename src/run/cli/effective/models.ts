import { egress } from './egress';
import { egressIps } from './egress-ips';
import { kubelet } from './kubelet';
import type { EffectiveModel } from './model';
import { pool } from './pool';
import { tuned } from './tuned';

/** Everything that `effective` can show. */
export const models: readonly EffectiveModel[] = [pool, kubelet, tuned, egress, egressIps];
