import { rule } from '../../check/rule';
import { ConfigMap } from '../facts';
import { tuningsOf } from '../tuned';

/** NTO pkg/operator/profilecalculator.go: while it lasts, no node’s Profile is updated. */
export default rule(ConfigMap, {
  id: 'tuned-profile-contents',
  consequence: 'degraded',
  summary: 'TuneD profiles of one name have the same contents within a NodePool',
  *check(map, { cluster }) {
    for (const { pool, profiles } of tuningsOf(cluster, map)) {
      for (const { name, data, path } of profiles.filter(({ tuned }) => tuned.map === map)) {
        const other = profiles.find((profile) => profile.name === name && profile.data !== data);
        if (other === undefined) continue;
        yield {
          path: [...path, 'name'],
          message: `profile ${name} has other contents in ConfigMap ${other.tuned.map.metadata.name}, which NodePool ${pool.manifest.metadata.name} uses too: neither is applied`,
          help: 'give one of the profiles another name',
        };
      }
    }
  },
});
