import { ContainerRuntimeConfig } from '../../../imports/containerruntimeconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import { rule } from '../../check/rule';
import { chosenPools } from '../pools';

/** pool → the ContainerRuntimeConfigs that choose it */
const byPool: (cluster: Inventory) => ReadonlyMap<string, readonly string[]> = perCluster((cluster) => {
  const found = new Map<string, string[]>();
  for (const { manifest } of cluster.all(ContainerRuntimeConfig)) {
    for (const { name } of chosenPools(cluster, manifest.spec.machineConfigPoolSelector)) {
      const names = found.get(name) ?? [];
      names.push(manifest.metadata.name ?? '');
      found.set(name, names);
    }
  }
  return found;
});

/** MCO pkg/controller/container-runtime-config/helpers.go, getManagedKeyCtrCfg. */
export default rule(ContainerRuntimeConfig, {
  id: 'one-container-runtime-config-per-pool',
  consequence: 'ignored',
  summary: 'A pool has one ContainerRuntimeConfig',
  *check({ metadata, spec }, { doc, cluster }) {
    if (doc.wrapped) return;
    for (const { name: pool } of chosenPools(cluster, spec.machineConfigPoolSelector)) {
      const others = (byPool(cluster).get(pool) ?? []).filter((name) => name !== metadata.name);
      const [other] = others;
      if (other === undefined) continue;
      const more = others.length > 1 ? ` and ${others.length - 1} more` : '';
      yield {
        path: ['spec', 'machineConfigPoolSelector'],
        message: `pool ${pool} is chosen by ${other}${more} too: each renders whole files of its own, and of each only the newest counts`,
        help: `put the settings of pool ${pool} into one ContainerRuntimeConfig`,
      };
    }
  },
});
