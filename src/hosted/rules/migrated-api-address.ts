import { rule } from '../../check/rule';
import { hostedClusters } from '../facts';
import { hostnameOf, serviceOf } from '../services';
import { hostedIn } from '../world';

/** Documentation, "Disaster recovery for a hosted cluster within an AWS region": nodes find the API server by its name. */
export default rule(hostedClusters, {
  id: 'migrated-api-address',
  consequence: 'degraded',
  summary: 'A hosted cluster that moves to another management cluster keeps the DNS name of its API server',
  *check({ metadata, spec }, { cluster, clusters }) {
    const api = spec && serviceOf(spec, 'APIServer');
    if (!spec || !api) return;
    const namesakes = clusters
      .filter((other) => other !== cluster)
      .flatMap((other) => hostedIn(other).map((doc) => ({ where: other.name, manifest: doc.manifest })))
      .filter(({ manifest }) => manifest.metadata.name === metadata.name && manifest.metadata.namespace === metadata.namespace);
    for (const { where, manifest } of namesakes) {
      const restores = [manifest, { spec }].some((one) => (one.spec?.etcd?.managed?.storage?.restoreSnapshotURL ?? []).length > 0);
      if (!restores || !manifest.spec) continue;
      const [own, theirs] = [hostnameOf(api.service), hostnameOf(serviceOf(manifest.spec, 'APIServer')?.service ?? api.service)];
      if (own !== undefined && own === theirs) continue;
      yield {
        path: api.path,
        message:
          own === undefined
            ? `the API server has no fixed DNS name: nodes lose it when the cluster moves between here and ${where}`
            : `the API server’s DNS name is ${own}, and ${theirs ?? 'none'} in ${where}: nodes lose it`,
        help: 'publish APIServer under one hostname in both, with external DNS',
      };
    }
  },
});
