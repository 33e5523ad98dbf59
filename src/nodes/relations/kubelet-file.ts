import { KubeletConfig } from '../../../imports/kubeletconfig';
import type { MachineConfig } from '../../../imports/machineconfig';
import type { Inventory } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import type { Release } from '../../core/target';
import { roleLabel } from '../facts';
import { inMergeOrder } from '../merge-order';
import { chosenPools, type Pool } from '../pools';
import { poolsTaking, takes } from './pool-configs';

/** MCO templates, 01-worker-kubelet and 01-master-kubelet: what a KubeletConfig is rendered into. */
export const kubeletFile = '/etc/kubernetes/kubelet.conf';

/** A KubeletConfig whose file a MachineConfig writes too. */
export interface KubeletRival {
  readonly kubeletConfig: string;
  readonly pool: string;
  /** Which of the two files the nodes get. */
  readonly wins: 'hand-written' | 'generated';
}

/** MCO pkg/controller/kubelet-config/helpers.go, getManagedKubeletConfigKey; its role is the pool's name. */
const generatedName = (pool: string): string => `99-${pool}-generated-kubelet`;

const generatedFor = (pool: string): Pick<MachineConfig, 'metadata'> => ({
  metadata: { name: generatedName(pool), labels: { [roleLabel]: pool } },
});

/** Which of the two comes later in the pool's order. */
function wins(config: MachineConfig, forPool: string, release: Release): KubeletRival['wins'] {
  return inMergeOrder(release)(config, generatedFor(forPool)) > 0 ? 'hand-written' : 'generated';
}

/** The KubeletConfigs whose generated configs a pool takes, by the pool that they are generated for. */
function* generatedIn(pool: Pool, cluster: Inventory): Generator<{ readonly name: string; readonly forPool: string }> {
  for (const { manifest } of cluster.all(KubeletConfig)) {
    for (const chosen of chosenPools(cluster, manifest.spec.machineConfigPoolSelector)) {
      if (takes(cluster, pool, { [roleLabel]: chosen.name })) yield { name: manifest.metadata.name ?? '', forPool: chosen.name };
    }
  }
}

/** The KubeletConfigs that a hand-written kubelet.conf competes with. */
export function* kubeletRivals(cluster: Inventory, doc: Doc<MachineConfig>): Generator<KubeletRival> {
  for (const pool of poolsTaking(cluster, doc)) {
    for (const { name, forPool } of generatedIn(pool, cluster)) {
      yield { kubeletConfig: name, pool: pool.name, wins: wins(doc.manifest, forPool, cluster.target.release) };
    }
  }
}

/** The KubeletConfig of worker whose file comes after the one generated for a custom pool, as it does before 4.15. */
export function laterForWorkers(cluster: Inventory, pool: Pool): string | undefined {
  const compare = inMergeOrder(cluster.target.release);
  if (pool.name === 'worker' || compare(generatedFor(pool.name), generatedFor('worker')) > 0) return undefined;
  return [...generatedIn(pool, cluster)].find(({ forPool }) => forPool === 'worker')?.name;
}
