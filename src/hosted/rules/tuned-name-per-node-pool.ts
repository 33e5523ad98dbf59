import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { tuningsOf } from '../tuned';

/** NTO pkg/operator/hypershift.go: the name of a Tuned in the hosted cluster is its own and a hash of its NodePool's. */
export default rule(ConfigMap, {
  id: 'tuned-name-per-node-pool',
  consequence: 'ignored',
  summary: 'No two Tuneds of a NodePool have the same name',
  *check(map, { cluster }) {
    for (const { pool, tuneds } of tuningsOf(cluster, map)) {
      for (const { manifest, path } of tuneds.filter((tuned) => tuned.map === map)) {
        const name = manifest.metadata.name;
        const other = tuneds.find((tuned) => tuned.map !== map && tuned.manifest.metadata.name === name);
        if (other === undefined) continue;
        yield {
          path: [...path, 'metadata', 'name'],
          message: `NodePool ${pool.manifest.metadata.name} takes another Tuned ${name} from ConfigMap ${other.map.metadata.name}: one of the two is left out`,
          help: 'give each Tuned a name of its own',
        };
      }
    }
  },
});
