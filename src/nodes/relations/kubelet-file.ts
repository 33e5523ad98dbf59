import { KubeletConfig } from '../../../imports/kubeletconfig';
import type { MachineConfig } from '../../../imports/machineconfig';
import type { Inventory } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import { roleLabel } from '../facts';
import { chosenPools, type Pool } from '../pools';
import { nameOf, poolsTaking, roleOf, takes } from './pool-configs';

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

/** MCO pkg/controller/common/helpers.go, MergeMachineConfigs. */
function wins(config: MachineConfig, generatedFor: string): KubeletRival['wins'] {
  const [own, others] = [roleOf(config) === 'worker', generatedFor === 'worker'];
  if (own !== others) return own ? 'generated' : 'hand-written';
  return nameOf(config) > generatedName(generatedFor) ? 'hand-written' : 'generated';
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
      yield { kubeletConfig: name, pool: pool.name, wins: wins(doc.manifest, forPool) };
    }
  }
}
