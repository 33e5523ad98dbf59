import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { tuningsOf, tuningsOfCluster } from '../tuned';

/** NTO pkg/operator/hypershift.go: a node sees the Tuneds of its own NodePool. */
export default rule(ConfigMap, {
  id: 'tuned-profile-across-pools',
  consequence: 'discouraged',
  summary: 'TuneD profiles of one name have the same contents in all NodePools of a hosted cluster',
  *check(map, { cluster }) {
    for (const tuning of tuningsOf(cluster, map)) {
      const others = tuningsOfCluster(cluster, tuning).filter(({ pool }) => pool !== tuning.pool);
      for (const { name, data, path } of tuning.profiles.filter(({ tuned }) => tuned.map === map)) {
        const other = others.find(({ profiles }) => profiles.some((profile) => profile.name === name && profile.data !== data));
        if (other === undefined) continue;
        yield {
          path: [...path, 'name'],
          message: `profile ${name} has other contents in NodePool ${other.pool.manifest.metadata.name}: the same name stands for two things`,
          help: 'name the profile after its pool',
        };
      }
    }
  },
});
