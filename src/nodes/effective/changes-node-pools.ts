import type { Kind } from '../../../imports/kind';
import type { ObjectMeta } from '../../../imports/meta';
import { NodePool, type NodePoolSpec } from '../../../imports/nodepool';
import { NodePoolV1Alpha1 } from '../../../imports/nodepoolv1alpha1';
import { Inventory } from '../../check/inventory';
import type { Doc } from '../../core/doc';
import type { Manifest } from '../../core/manifest';
import { type Release, releases } from '../../core/target';
import { InputError } from '../../read/error';
import { readText } from '../../read/read-text';
import { poolLabel, roleLabel } from '../facts';
import { itemChanges, type NodeChange } from './changes-compare';
import { nodeState } from './changes-items';
import { type Disruption, disruptionOf, disruptionPolicies } from './changes-reboot';
import type { Snapshot } from './snapshot';
import { sortedYaml } from './yaml-lines';

/** What happens to the nodes of a node pool. */
export interface NodePoolChange {
  readonly namespace: string;
  readonly nodePool: string;
  /** `replaced`: new machines; `updated in place`; `none`: its nodes stay as they are. */
  readonly nodes: 'replaced' | 'updated in place' | 'none' | 'added' | 'removed';
  /** Whether nodes that are updated in place reboot. */
  readonly reboot: boolean;
  /** Which of its fields lead to it. */
  readonly because: readonly string[];
  readonly changes: readonly NodeChange[];
  readonly notes: readonly string[];
}

interface ConfigMap {
  readonly apiVersion: 'v1';
  readonly kind: 'ConfigMap';
  readonly metadata: ObjectMeta;
  readonly data?: Readonly<Record<string, string>>;
}

const configMap: Kind<ConfigMap> = { apiVersion: 'v1', kind: 'ConfigMap', namespaced: true };

const allNodePools = ({ cluster }: Snapshot): readonly NodePool[] =>
  [NodePool, NodePoolV1Alpha1 as unknown as Kind<NodePool>].flatMap((kind) => cluster.all(kind)).map(({ manifest }) => manifest);

function documents(text: string, name: string): readonly Manifest[] {
  try {
    return readText(text, name).map(({ manifest }) => manifest);
  } catch (error) {
    // That it cannot be read is a finding of the judge.
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** The objects in the ConfigMaps that a NodePool names, those of all maps in one. */
function configOf({ cluster }: Snapshot, pool: NodePool | undefined, key: 'config' | 'tuningConfig'): readonly Manifest[] {
  return (pool?.spec?.[key] ?? []).flatMap(({ name = '' }) => {
    const data = cluster.find(configMap, name, pool?.metadata.namespace)?.manifest.data ?? {};
    return documents(data[key === 'config' ? 'config' : 'tuning'] ?? '', name);
  });
}

/** A node pool's MachineConfigs and KubeletConfigs are all those of its nodes, whatever their labels and selectors say. */
function asWorkers(manifest: Manifest): Manifest {
  const { metadata = {}, spec } = manifest as Manifest & { readonly spec?: object };
  if (manifest.kind === 'MachineConfig')
    return { ...manifest, metadata: { ...metadata, labels: { ...metadata.labels, [roleLabel]: 'worker' } } };
  const machineConfigPoolSelector = { matchLabels: { [poolLabel('worker')]: '' } };
  return ['KubeletConfig', 'ContainerRuntimeConfig'].includes(manifest.kind)
    ? ({ ...manifest, spec: { ...spec, machineConfigPoolSelector } } as Manifest)
    : manifest;
}

/** By the image's tag; that of the cluster where it tells none. */
function releaseOf(pool: NodePool | undefined, otherwise: Release): Release {
  const tag = /:v?(\d+\.\d+)\.[^/]*$/.exec(pool?.spec?.release.image ?? '')?.[1];
  return releases.find((release) => release === tag) ?? otherwise;
}

/** What a NodePool's objects come to, as a cluster of its own. */
function ownSnapshot(snapshot: Snapshot, pool: NodePool | undefined): Snapshot {
  const { target, name } = snapshot.cluster;
  const docs = configOf(snapshot, pool, 'config').map(
    (manifest, index): Doc => ({
      manifest: asWorkers(manifest),
      origin: { file: name, index, line: 1, locate: () => undefined },
    }),
  );
  const cluster = new Inventory(name, { ...target, release: releaseOf(pool, target.release) }, false, docs);
  return { cluster, docs, schemas: snapshot.schemas };
}

const differ = (a: unknown, b: unknown): boolean => sortedYaml(a ?? null) !== sortedYaml(b ?? null);

/** Fields that new nodes are made for (hypershift-operator nodepool controller: the hash over config and version, the machine template). */
function* rolloutFields(before: NodePoolSpec, after: NodePoolSpec, inPlace: boolean): Generator<string> {
  if (before.release.image !== after.release.image) yield 'release';
  if (!inPlace && differ(before.platform, after.platform)) yield 'platform';
}

function* notesOn(before: NodePoolSpec, after: NodePoolSpec, inPlace: boolean): Generator<string> {
  const [old, now] = [before.replicas ?? before.autoScaling, after.replicas ?? after.autoScaling];
  if (differ(old, now)) yield `the number of nodes: ${JSON.stringify(old)} → ${JSON.stringify(now)}`;
  if (inPlace && differ(before.platform, after.platform)) yield 'the new platform settings are for nodes that are added later';
  if (differ(before.nodeLabels, after.nodeLabels)) yield 'labels are set on the nodes as they run';
  if (differ(before.taints, after.taints)) yield 'taints are set on the nodes as they run';
  if (after.pausedUntil !== undefined) yield `paused until ${after.pausedUntil}: nothing happens before`;
}

const byNothing = { reboot: false, because: [], changes: [], notes: [] } as const;

function rollout(inPlace: boolean, because: readonly string[], disruption: Disruption): Pick<NodePoolChange, 'nodes' | 'reboot'> {
  if (because.length === 0) return { nodes: 'none', reboot: false };
  return inPlace
    ? { nodes: 'updated in place', reboot: disruption.reboot || because.includes('release') }
    : { nodes: 'replaced', reboot: false };
}

function nodePoolChange(before: Snapshot, after: Snapshot, old: NodePool | undefined, now: NodePool | undefined): NodePoolChange {
  const { namespace = '', name: nodePool = '' } = (now ?? old)?.metadata ?? {};
  if (!old?.spec || !now?.spec) return { namespace, nodePool, nodes: now ? 'added' : 'removed', ...byNothing };
  const inPlace = now.spec.management.upgradeType === 'InPlace';
  const config = differ(configOf(before, old, 'config'), configOf(after, now, 'config'));
  const tuning = differ(configOf(before, old, 'tuningConfig'), configOf(after, now, 'tuningConfig'));
  const profile = [...configOf(before, old, 'tuningConfig'), ...configOf(after, now, 'tuningConfig')].some(
    ({ kind }) => kind === 'PerformanceProfile',
  );
  const because = [
    ...rolloutFields(old.spec, now.spec, inPlace),
    ...(config ? ['config'] : []),
    ...(tuning && profile ? ['tuningConfig'] : []),
  ];
  const [was, is] = [ownSnapshot(before, old), ownSnapshot(after, now)];
  const state = nodeState(is, 'worker');
  const changes = itemChanges(nodeState(was, 'worker').items, state.items);
  const disruption = disruptionOf(changes, disruptionPolicies(is), is.cluster.target.release);
  const notes = [
    ...(state.error === undefined ? [] : [`it fails, and the nodes stay as they are: ${state.error}`]),
    ...(state.kubelet.accepted
      ? []
      : [`KubeletConfig ${state.kubelet.kubeletConfig ?? ''} is refused: ${state.kubelet.problems[0]?.message ?? ''}`]),
    ...notesOn(old.spec, now.spec, inPlace),
    ...(tuning && !profile ? ['the tuning is applied as the nodes run; a changed kernel command line reboots them'] : []),
  ];
  return { namespace, nodePool, ...rollout(inPlace, because, disruption), because, changes, notes };
}

/** Every node pool of either side. */
export function nodePoolChanges(before: Snapshot, after: Snapshot): readonly NodePoolChange[] {
  const key = ({ metadata }: NodePool): string => `${metadata.namespace ?? ''}/${metadata.name ?? ''}`;
  const old = new Map(allNodePools(before).map((pool) => [key(pool), pool]));
  const now = new Map(allNodePools(after).map((pool) => [key(pool), pool]));
  return [...new Set([...now.keys(), ...old.keys()])].map((one) => nodePoolChange(before, after, old.get(one), now.get(one)));
}
