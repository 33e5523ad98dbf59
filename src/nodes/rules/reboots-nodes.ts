import { ContainerRuntimeConfig } from '../../../imports/containerruntimeconfig';
import type { Kind } from '../../../imports/kind';
import { KubeletConfig } from '../../../imports/kubeletconfig';
import { MachineConfig } from '../../../imports/machineconfig';
import { type Inventory, perCluster } from '../../check/inventory';
import { rule } from '../../check/rule';
import { kindKey } from '../../check/schema/store';
import { equal } from '../../check/schema/validate';
import { all } from '../../check/words';
import type { Doc } from '../../core/doc';
import type { Manifest } from '../../core/manifest';
import { disruptionPolicies, leadsToReboot } from '../effective/changes-reboot';
import { poolsOfProfile } from '../performance/pools';
import { performanceProfiles, profileSpec } from '../performance/profile';
import { chosenPools, type Pool } from '../pools';
import { isGenerated, poolsTaking } from '../relations/pool-configs';
import { writesOf } from '../relations/writes';

const kinds: readonly Kind<Manifest>[] = [MachineConfig, KubeletConfig, ContainerRuntimeConfig, ...performanceProfiles];

/** The operator's own, whatever a MachineConfiguration spares. */
const policies = perCluster((cluster) => disruptionPolicies({ cluster, docs: [] }));

/** Whether a MachineConfig holds more than what the daemon takes over without a reboot. */
function reboots(config: MachineConfig, cluster: Inventory): boolean {
  const { kernelType, extensions, osImageURL, fips } = config.spec ?? {};
  if (kernelType || osImageURL || fips || (extensions ?? []).length > 0) return true;
  const { release } = cluster.target;
  return writesOf(config, release).some(({ sort, what }) => leadsToReboot(sort, what, policies(cluster), release));
}

/** The pools whose nodes an object changes. */
function poolsOf(doc: Doc, cluster: Inventory): readonly Pool[] {
  const { manifest } = doc;
  if (manifest.kind === 'PerformanceProfile') return poolsOfProfile(cluster, profileSpec(manifest));
  if (manifest.kind === 'MachineConfig') {
    const config = doc as Doc<MachineConfig>;
    return isGenerated(config.manifest) || !reboots(config.manifest, cluster) ? [] : poolsTaking(cluster, config);
  }
  return chosenPools(cluster, (manifest as KubeletConfig | ContainerRuntimeConfig).spec.machineConfigPoolSelector);
}

const specOf = (manifest: Manifest): unknown => ('spec' in manifest ? manifest.spec : undefined);

function pace({ name, doc }: Pool): string {
  const { paused, maxUnavailable } = doc?.manifest.spec ?? {};
  if (paused) return `${name} (paused: not before it is resumed)`;
  return maxUnavailable === undefined ? name : `${name} (${maxUnavailable} at a time)`;
}

/** MCO pkg/daemon/update.go, calculatePostConfigChangeAction; docs/MachineConfigDaemon.md. */
export default rule(kinds, {
  id: 'reboots-nodes',
  consequence: 'disruptive',
  summary: 'It is known which nodes a change drains and reboots',
  *check(manifest, { doc, cluster, before }) {
    if (doc.wrapped || doc.partial) return;
    // Both as the API server stores them: a default that one of them writes out is no change, nor is the order of fields.
    const kind = kinds.find((one) => kindKey(one) === kindKey(manifest));
    const deployed = kind && before?.find(kind, manifest.metadata?.name ?? '')?.manifest;
    const changed = deployed === undefined || !equal(specOf(deployed), specOf(manifest));
    const pools = changed ? poolsOf(doc, cluster) : [];
    if (pools.length === 0) return;
    yield {
      path: ['spec'],
      message: `applying it drains and reboots the nodes of ${pools.length === 1 ? 'pool' : 'pools'} ${all(pools.map(pace))}`,
      help: 'nodes go one at a time, or as many as maxUnavailable of the pool says; paused: true of the pool collects several changes into one reboot. A node disruption policy of MachineConfiguration cluster may spare them',
    };
  },
});
