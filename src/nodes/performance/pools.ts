import type { Inventory } from '../../check/inventory';
import { isEmptySelector, type LabelSelector, matches, toSelector } from '../../core/values/selector';
import { builtInPools, nodeRoleLabel, roleLabel } from '../facts';
import { type Pool, poolsOf } from '../pools';
import { type ProfileSpec, splitLabelKey } from './profile';

type Labels = Readonly<Record<string, string>>;

export interface PoolSelectors {
  /** Undefined where the pool chooses no nodes. */
  readonly nodes: LabelSelector | undefined;
  readonly configs: LabelSelector | undefined;
}

/** What a pool chooses; the operator's own, unless a declaration says otherwise, what has their role (MCO manifests/*.machineconfigpool.yaml). */
export function selectorsOf({ name, doc }: Pool, cluster: Inventory): PoolSelectors {
  const { nodeSelector, machineConfigSelector } = doc?.manifest.spec ?? {};
  const declared = { nodes: toSelector(nodeSelector), configs: toSelector(machineConfigSelector) };
  if (!builtInPools(cluster.target.release).some((own) => own.name === name)) return declared;
  return {
    nodes: declared.nodes ?? { matchLabels: { [nodeRoleLabel(name)]: '' } },
    configs: declared.configs ?? { matchLabels: { [roleLabel]: name } },
  };
}

/** The pools whose node selector is satisfied by the profile's one, taken as labels (NTO performanceprofile_controller.go, getMachineConfigPoolByProfile). */
export const poolsOfProfile = (cluster: Inventory, { nodeSelector = {} }: ProfileSpec): readonly Pool[] =>
  poolsOf(cluster).filter((pool) => matches(selectorsOf(pool, cluster).nodes, nodeSelector));

/** The labels that the profile's MachineConfig gets (NTO profile.go, GetMachineConfigLabel). */
export function machineConfigLabels({ nodeSelector = {}, machineConfigLabel }: ProfileSpec): Labels {
  if (machineConfigLabel !== undefined) return machineConfigLabel;
  const role = splitLabelKey(Object.keys(nodeSelector)[0] ?? '')?.role;
  return role === undefined ? {} : { [roleLabel]: role };
}

/** Why the operator cannot hand its objects to a profile's pool (NTO performanceprofile_controller.go, validateProfileMachineConfigPool). */
export function poolError(pool: Pool, cluster: Inventory, spec: ProfileSpec): { message: string; help: string } | undefined {
  // What a partial declaration leaves out may be in the cluster.
  if (pool.doc?.partial) return undefined;
  const { configs } = selectorsOf(pool, cluster);
  if (configs === undefined || isEmptySelector(configs)) {
    return { message: `pool ${pool.name} has no machineConfigSelector`, help: 'give it one that takes the MachineConfigs of its role' };
  }
  if (Object.keys(pool.labels).length === 0) {
    return { message: `pool ${pool.name} has no label for a KubeletConfig to choose it by`, help: 'put a label on the pool' };
  }
  const labels = machineConfigLabels(spec);
  if (matches(configs, labels)) return undefined;
  const wanted = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return {
    message: `pool ${pool.name} takes no MachineConfig that is labelled ${wanted.join(', ') || 'with nothing'}`,
    help: 'have the machineConfigSelector of the pool take this label, or set machineConfigLabel to one that it takes',
  };
}
