import { NodePool } from '../../../../imports/nodepool';
import { tunedsOf } from '../../../hosted/inner';
import { type EffectiveTuned, effectiveTuned } from '../../../nodes/effective/tuned';
import { effectiveTunedOnNodePool, nodePoolLabel } from '../../../nodes/effective/tuned-hosted';
import { UsageError } from '../options';
import type { EffectiveModel } from './model';

/** `a=b,c` as labels; a key alone has an empty value. */
function labelsFrom(given: readonly string[]): Readonly<Record<string, string>> {
  const pairs = given.flatMap((text) => text.split(',')).filter((text) => text !== '');
  const labels = pairs.map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  if (labels.some(([key]) => key === '')) throw new UsageError(`--node-labels ${given.join(',')}: write key=value,key=value`);
  return Object.fromEntries(labels);
}

/** `effective tuned`: which TuneD profile a node with some labels gets. */
export const tuned: EffectiveModel = {
  name: 'tuned',
  words: [],
  summary: 'the TuneD profile of a node',
  options: {
    'node-labels': {
      type: 'string',
      multiple: true,
      value: 'KEY=VALUE,…',
      help: 'the node’s labels, in a hosted cluster also hypershift.openshift.io/nodePool',
    },
    node: { type: 'string', value: 'NAME', help: 'the node’s name, for rules about its pods' },
  },
  answer({ values, whole }) {
    const given = (values['node-labels'] as readonly string[] | undefined) ?? [];
    const labels = labelsFrom(given);
    const { cluster } = whole();
    const nodePool = labels[nodePoolLabel];
    if (nodePool === undefined) return effectiveTuned(cluster, labels, values['node'] as string | undefined);
    const pool = cluster.all(NodePool).find(({ manifest }) => manifest.metadata.name === nodePool);
    if (!pool) throw new UsageError(`--node-labels ${nodePoolLabel}=${nodePool}: there is no NodePool ${nodePool} in the input`);
    return effectiveTunedOnNodePool(
      tunedsOf(cluster, pool.manifest).map(({ manifest }) => manifest),
      nodePool,
      labels,
    );
  },
  pretty(answer) {
    const { profile, order, machineConfigLabels, error } = answer as EffectiveTuned;
    const labels = Object.entries(machineConfigLabels ?? {}).map(([key, value]) => `${key}=${value}`);
    return [
      error === undefined ? `profile ${profile}` : `error: ${error}`,
      ...(labels.length > 0 ? [`its kernel arguments go into a MachineConfig labelled ${labels.join(', ')}`] : []),
      'rules, in order:',
      ...order.map((rule) => `  ${String(rule.priority).padStart(4)}  ${rule.profile}`),
    ].join('\n');
  },
};
