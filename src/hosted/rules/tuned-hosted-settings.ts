import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { recommendationsOf } from '../inner';
import { tuningsOf } from '../tuned';

const deferred = 'tuned.openshift.io/deferred';

/** NTO pkg/operator/profilecalculator.go, calculateProfileHyperShift. */
export default rule(ConfigMap, {
  id: 'tuned-hosted-settings',
  consequence: 'ignored',
  summary: 'A Tuned of a NodePool chooses nodes by match, or all of the pool',
  *check(map, { cluster }) {
    const tuneds = tuningsOf(cluster, map)[0]?.tuneds.filter((tuned) => tuned.map === map) ?? [];
    for (const tuned of tuneds) {
      for (const { path, byMachineConfig } of recommendationsOf(tuned)) {
        if (!byMachineConfig) continue;
        yield {
          path: [...path, 'machineConfigLabels'],
          message: 'machineConfigLabels choose nothing in a hosted cluster: without match the rule holds on all nodes of the pool',
          help: 'leave them out, or choose nodes by match',
        };
      }
      if (tuned.manifest.metadata?.annotations?.[deferred] === undefined) continue;
      yield {
        path: [...tuned.path, 'metadata', 'annotations', deferred],
        message: 'deferred updates do not reach the nodes of a hosted cluster: they are tuned at once',
        help: 'leave the annotation out',
      };
    }
  },
});
