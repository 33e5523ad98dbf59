import { MachineConfig } from '../../../imports/machineconfig';
import { MachineConfigPool } from '../../../imports/machineconfigpool';
import { roleLabel } from '../facts';
import { poolsOf } from '../pools';
import { itemChanges, type NodeChange } from './changes-compare';
import { type NodeItem, type NodeState, nodeState } from './changes-items';
import { type NodePoolChange, nodePoolChanges } from './changes-node-pools';
import { type Disruption, disruptionOf, disruptionPolicies } from './changes-reboot';
import { reconcileFaults } from './changes-reconcile';
import { heldObjects, type Snapshot } from './snapshot';

/** What changes on the nodes of a pool. */
export interface PoolChange extends Disruption {
  readonly pool: string;
  readonly changes: readonly NodeChange[];
  /** Why the nodes stay as they are all the same. */
  readonly error?: string;
  readonly notes: readonly string[];
}

export interface Changes {
  /** Every pool, those without changes too. */
  readonly pools: readonly PoolChange[];
  readonly nodePools: readonly NodePoolChange[];
}

const declared = ({ cluster }: Snapshot, pool: string) => poolsOf(cluster).find(({ name }) => name === pool)?.doc?.manifest;

function* notesOn(before: Snapshot, after: Snapshot, pool: string, state: NodeState): Generator<string> {
  if (declared(before, pool) !== undefined && declared(after, pool) === undefined) yield 'the pool is no longer declared';
  if (declared(after, pool)?.spec?.paused === true) yield 'the pool is paused: nothing happens on its nodes until it goes on';
  const { because, accepted, kubeletConfig, problems, outcomes } = state.kubelet;
  if (because !== undefined && (outcomes !== undefined || kubeletConfig !== null)) yield because;
  if (!accepted)
    yield `the operator refuses KubeletConfig ${kubeletConfig ?? ''}, and the kubelets keep what they have: ${problems[0]?.message ?? ''}`;
  if (state.kubelet.kubeletAccepted === false)
    yield `kubelets will not start with KubeletConfig ${kubeletConfig ?? ''}: ${problems[0]?.message ?? ''}`;
}

const kubeletFiles =
  /^file \/etc\/(?:kubernetes\/kubelet\.conf|node-sizing-enabled\.env|systemd\/system\/kubelet\.service\.d\/20-logging\.conf)$/;

/** The files of a KubeletConfig that the operator refuses stay as they are. */
function settled(before: NodeState, after: NodeState): readonly NodeItem[] {
  if (after.kubelet.accepted) return after.items;
  const isKubelet = ({ what, name }: NodeItem): boolean => kubeletFiles.test(`${what} ${name}`);
  return [...after.items.filter((one) => !isKubelet(one)), ...before.items.filter(isKubelet)];
}

const nothing: Disruption = { reboot: false, drain: 'no', actions: [], because: [] };

function poolChange(before: Snapshot, after: Snapshot, pool: string): PoolChange {
  const [old, now] = [nodeState(before, pool), nodeState(after, pool)];
  const changes = itemChanges(old.items, settled(old, now));
  const notes = [...notesOn(before, after, pool, now)];
  const faults = old.spec && now.spec ? [...reconcileFaults(old.spec, now.spec)] : [];
  const error =
    now.error ?? (faults.length > 0 ? `the operator does not apply it: ${faults.map(({ message }) => message).join('; ')}` : undefined);
  if (error !== undefined) return { pool, changes: now.error === undefined ? changes : [], error, notes, ...nothing };
  if (old.error !== undefined) notes.push(`what is deployed cannot be rendered: ${old.error}`);
  return { pool, changes, notes, ...disruptionOf(changes, disruptionPolicies(after), after.cluster.target.release) };
}

/** The operator's own pools, those that are declared, and those that a MachineConfig names as its role. */
function poolNames(snapshots: readonly Snapshot[]): string[] {
  const names = snapshots.flatMap((snapshot) => [
    ...poolsOf(snapshot.cluster).map(({ name }) => name),
    ...heldObjects(snapshot, MachineConfigPool).map(({ manifest }) => manifest.metadata.name ?? ''),
    ...heldObjects(snapshot, MachineConfig).map(({ manifest }) => manifest.metadata.labels?.[roleLabel] ?? ''),
  ]);
  return [...new Set(names)].filter((name) => name !== '');
}

/** What changes on the nodes of each pool and node pool when the objects at hand take the place of what is deployed. */
export const effectiveChanges = (before: Snapshot, after: Snapshot): Changes => ({
  pools: poolNames([before, after]).map((pool) => poolChange(before, after, pool)),
  nodePools: nodePoolChanges(before, after),
});
