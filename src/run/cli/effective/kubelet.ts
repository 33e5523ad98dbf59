import { effectiveKubelet } from '../../../nodes/effective/kubelet';
import { printKubelet } from '../../../nodes/effective/kubelet-print';
import { type NodeSize, parseNodeSize } from '../../../nodes/effective/kubelet-sizing';
import { UsageError } from '../options';
import type { EffectiveModel } from './model';
import { assumedPool } from './pool-assumed';

function sizeFrom(text: unknown): NodeSize | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return parseNodeSize(text);
  } catch (error) {
    throw new UsageError(`--node ${(error as Error).message}`);
  }
}

/** `effective kubelet <pool>` */
export const kubelet: EffectiveModel = {
  name: 'kubelet',
  words: ['pool'],
  summary: "what a pool's kubelets run with",
  options: { node: { type: 'string', value: 'cpu=8,memory=32Gi', help: 'a node’s size: shows also what it keeps for the system' } },
  answer: ({ words: [pool = ''], values, whole }) => effectiveKubelet(whole(), pool, sizeFrom(values['node'])),
  assumed: assumedPool,
  pretty: printKubelet,
};
