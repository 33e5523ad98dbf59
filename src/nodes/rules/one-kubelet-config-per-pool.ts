import { KubeletConfig } from '../../../imports/kubeletconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import { rule } from '../../check/rule';
import { kubeletConfigLimit } from '../facts';
import { chosenPools, poolsChosenBy } from '../pools';

/** pool → the KubeletConfigs that choose it */
const byPool: (cluster: Inventory) => ReadonlyMap<string, readonly string[]> = perCluster((cluster) => {
  const found = new Map<string, string[]>();
  for (const { manifest } of cluster.all(KubeletConfig)) {
    for (const pool of chosenPools(cluster, manifest.spec.machineConfigPoolSelector)) {
      const names = found.get(pool.name) ?? [];
      names.push(manifest.metadata.name ?? '');
      found.set(pool.name, names);
    }
  }
  return found;
});

/** So many of the others are named; then they are counted. */
const named = 5;

/** MCO pkg/controller/kubelet-config/helpers.go, getManagedKubeletConfigKey and generateKubeletIgnFiles. */
export default rule(KubeletConfig, {
  id: 'one-kubelet-config-per-pool',
  consequence: 'ignored',
  summary: 'A pool has one KubeletConfig',
  *check({ metadata }, ask) {
    for (const { name: pool } of poolsChosenBy(ask)) {
      const all = byPool(ask.cluster).get(pool) ?? [];
      if (all.length < 2) continue;
      const others = all
        .slice(0, named + 1)
        .filter((name) => name !== metadata.name)
        .slice(0, named);
      const more = all.length - 1 - others.length;
      const limit = all.length > kubeletConfigLimit ? `, and at most ${kubeletConfigLimit} are taken` : '';
      yield {
        path: ['spec', 'machineConfigPoolSelector'],
        message: `pool ${pool} is chosen by ${others.join(', ')}${more > 0 ? ` and ${more} more` : ''} too: each renders a whole kubelet.conf, and only the newest counts${limit}`,
        help: `put the settings of pool ${pool} into one KubeletConfig`,
      };
    }
  },
});
