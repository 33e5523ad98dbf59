import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { recommendationsOf } from '../inner';
import { tuningsOf } from '../tuned';

/** Labels that the platform puts on each new node. */
const kept = /(^|\.)(kubernetes\.io|k8s\.io|openshift\.io)\//;

/** HS, "Node tuning" and nodepool/capi.go: Machines are made anew, and with them go labels that were set by hand. */
export default rule(ConfigMap, {
  id: 'tuned-match-on-replace',
  consequence: 'discouraged',
  summary: 'A Tuned of a pool that is upgraded by Replace matches labels that the pool itself gives to its nodes',
  *check(map, { cluster }) {
    for (const { pool, tuneds } of tuningsOf(cluster, map)) {
      const { management, nodeLabels = {} } = pool.manifest.spec ?? {};
      if (management?.upgradeType !== 'Replace') continue;
      for (const tuned of tuneds.filter((one) => one.map === map)) {
        for (const { path, match } of recommendationsOf(tuned)) {
          for (const [i, { label, type }] of match.entries()) {
            if (typeof label !== 'string' || type === 'pod' || label in nodeLabels || kept.test(label)) continue;
            yield {
              path: [...path, 'match', i, 'label'],
              message: `NodePool ${pool.manifest.metadata.name} does not set the label ${label}: nodes lose it when an upgrade replaces them`,
              help: 'set it in spec.nodeLabels of the NodePool',
            };
          }
        }
      }
    }
  },
});
