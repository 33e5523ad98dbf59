import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import { ConfigMap, nodePools } from '../facts';
import { lostLabels } from '../lost-labels';
import { tuningOf, tuningsOf } from '../tuned';

/** HS, "Node tuning" and nodepool/capi.go: machines are made anew, and with them go labels that were set by hand. */
export default rule<ConfigMap | NodePool>([ConfigMap, ...nodePools], {
  id: 'tuned-match-on-replace',
  consequence: 'ignored',
  summary: 'A Tuned of a pool that is upgraded by Replace matches labels that the pool itself gives to its nodes',
  *check(manifest, { cluster }) {
    if (manifest.kind === 'ConfigMap') {
      for (const tuning of tuningsOf(cluster, manifest)) {
        for (const { label, path } of lostLabels(tuning).filter(({ map }) => map === manifest)) {
          yield {
            path,
            message: `NodePool ${tuning.pool.manifest.metadata.name} does not set the label ${label}: nodes lose it, and this tuning, when an upgrade replaces them`,
            help: 'set it in spec.nodeLabels of the NodePool',
          };
        }
      }
      return;
    }
    const lost = lostLabels(tuningOf(cluster, manifest));
    for (const label of new Set(lost.map((one) => one.label))) {
      const maps = new Set(lost.filter((one) => one.label === label).map(({ map }) => map.metadata.name));
      yield {
        path: ['spec', 'tuningConfig'],
        message: `the tuning of ConfigMap ${[...maps].join(' and ')} is for nodes with the label ${label}, which new nodes of this pool do not have`,
        help: `set ${label} in spec.nodeLabels`,
      };
    }
  },
});
