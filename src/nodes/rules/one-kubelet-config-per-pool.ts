import { KubeletConfig } from '../../../imports/kubeletconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import { rule } from '../../check/rule';
import { kubeletConfigLimit } from '../facts';
import { chosenPools } from '../pools';

/** pool → the KubeletConfigs that choose it */
const byPool: (cluster: Inventory) => ReadonlyMap<string, readonly string[]> = perCluster((cluster) => {
  const found = new Map<string, string[]>();
  for (const { manifest } of cluster.all(KubeletConfig)) {
    for (const pool of chosenPools(cluster, manifest.spec.machineConfigPoolSelector)) {
      found.set(pool.name, [...(found.get(pool.name) ?? []), manifest.metadata.name ?? '']);
    }
  }
  return found;
});

/** MCO pkg/controller/kubelet-config/helpers.go, getManagedKubeletConfigKey and generateKubeletIgnFiles. */
export default rule(KubeletConfig, {
  id: 'one-kubelet-config-per-pool',
  consequence: 'ignored',
  summary: 'A pool has one KubeletConfig',
  *check({ metadata, spec }, { doc, cluster }) {
    if (doc.wrapped) return;
    for (const { name: pool } of chosenPools(cluster, spec.machineConfigPoolSelector)) {
      const all = byPool(cluster).get(pool) ?? [];
      const others = all.filter((name) => name !== metadata.name);
      if (others.length === 0) continue;
      const limit = all.length > kubeletConfigLimit ? `, and at most ${kubeletConfigLimit} are taken` : '';
      yield {
        path: ['spec', 'machineConfigPoolSelector'],
        message: `pool ${pool} is chosen by ${others.join(', ')} too: each renders a whole kubelet.conf, and only the newest counts${limit}`,
        help: `put the settings of pool ${pool} into one KubeletConfig`,
      };
    }
  },
});
