import { FeatureGate } from '../../../imports/featuregate';
import { Node } from '../../../imports/node';
import { isObject, type Manifest } from '../../core/manifest';
import { printPath } from '../../core/path';
import { inRange, type Target } from '../../core/target';
import { cpuCount, parseCpuSet } from '../../core/values/cpuset';
import { type KubeletModel, type KubeletModelOptions, kubeletModel } from '../kubelet/model';
import { isControlPlane } from '../kubelet/template';
import { kubeletType } from '../kubelet/types';
import { byAge, type Choice, chooseAsAsked, chooseKubeletConfigs } from './kubelet-choice';
import { autoSizing, type NodeSize, type Reserved, readSizing } from './kubelet-sizing';
import { type Held, type Snapshot, unjudged } from './snapshot';

/** Something that is wrong, or that nothing heeds. Paths begin at `spec`. */
export interface KubeletNote {
  readonly path: string;
  readonly message: string;
}

/** What one KubeletConfig comes to on a pool. */
export interface KubeletOutcome {
  /** Its name; null where the pool has none. */
  readonly kubeletConfig: string | null;
  /** Whether the operator takes it. */
  readonly accepted: boolean;
  /** Whether the kubelet takes the merged file as valid; null where the operator refuses. */
  readonly kubeletAccepted: boolean | null;
  /** /etc/kubernetes/kubelet.conf as data; null where the operator refuses. */
  readonly kubeletConf: Readonly<Record<string, unknown>> | null;
  /** The text of /etc/node-sizing-enabled.env; null where the KubeletConfig does not write it. */
  readonly nodeSizing: string | null;
  /** The kubelet's verbosity; null where the KubeletConfig does not set it. */
  readonly logLevel: number | null;
  /** What the nodes keep for the system; null where that hangs on the size of a node that is not given. */
  readonly systemReserved: Reserved | null;
  /** What the user set without effect. */
  readonly ignored: readonly string[];
  /** Why the operator or the kubelet refuses, or why the kubelet ends when it starts. */
  readonly problems: readonly KubeletNote[];
  readonly ignoredBecause: readonly KubeletNote[];
}

/** What the kubelets of a pool run with. */
export interface EffectiveKubelet extends KubeletOutcome {
  /** Whether the pool's KubeletConfigs choose it for certain. */
  readonly chosen: boolean;
  /** What is to know of how the KubeletConfig was found. */
  readonly because?: string;
  /** KubeletConfigs of the pool that a newer one overrides as a whole. */
  readonly overridden: readonly string[];
  /** Newer ones of the pool that the operator refuses. */
  readonly refused: readonly string[];
  /** Where several compete and nothing tells which is the newest: what each comes to. The fields above are the first's. */
  readonly outcomes?: readonly KubeletOutcome[];
}

/** `spec` of the cluster's APIServer, which has no schema here. */
function apiServerProfile(snapshot: Snapshot): unknown {
  const found: (Manifest & { readonly spec?: unknown }) | undefined = unjudged(snapshot, 'config.openshift.io/v1', 'APIServer', 'cluster');
  return isObject(found?.spec) ? (found.spec['tlsSecurityProfile'] ?? undefined) : undefined;
}

function optionsFor(snapshot: Snapshot, pool: string): KubeletModelOptions {
  const { cluster, schemas } = snapshot;
  const { release, topology, featureSet } = cluster.target;
  const given = cluster.find(FeatureGate, 'cluster')?.manifest.spec.featureSet;
  return {
    pool,
    release,
    topology,
    featureSet: given ? (given as Target['featureSet']) : featureSet,
    type: kubeletType(schemas.embedded('kubeletconfigurations.kubelet.config.k8s.io', 'v1beta1', release)),
    apiServerTlsProfile: apiServerProfile(snapshot),
    workerLatencyProfile: cluster.find(Node, 'cluster')?.manifest.spec.workerLatencyProfile,
  };
}

/** A node's sizing where no KubeletConfig writes it (templates, kubelet-auto-node-sizing-enabled.yaml). */
const ownSizing = ({ pool, release }: KubeletModelOptions): string =>
  `NODE_SIZING_ENABLED=${!isControlPlane(pool) && inRange('>=4.21', release)}\n`;

/** CPUs that are reserved by number go before any amount (pkg/kubelet, server.go). */
function reservedOf(nodeSizing: string, conf: KubeletOutcome['kubeletConf'], size: NodeSize | undefined, release: Target['release']) {
  const { automatic, reserved } = readSizing(nodeSizing);
  const worked = automatic ? size && autoSizing(size, release, reserved['ephemeral-storage']) : reserved;
  const cpus = parseCpuSet(String(conf?.['reservedSystemCPUs'] ?? '')).value;
  if (worked === undefined) return null;
  return cpus === undefined || cpuCount(cpus) === 0 ? worked : { ...worked, cpu: String(cpuCount(cpus)) };
}

const inSpec = ({ path, message }: KubeletModel['operatorProblems'][number] | KubeletModel['ignored'][number]): KubeletNote => ({
  path: printPath(['spec', ...path]),
  message,
});

interface Asked {
  readonly options: KubeletModelOptions;
  readonly size: NodeSize | undefined;
}

function outcome(held: Held<Manifest & { readonly spec?: unknown }> | undefined, { options, size }: Asked): KubeletOutcome {
  const { manifest, refused } = held ?? {};
  const model = kubeletModel(manifest?.spec, options);
  const kubeletConfig = manifest?.metadata?.name ?? (held === undefined ? null : '');
  const level = isObject(manifest?.spec) ? manifest.spec['logLevel'] : undefined;
  const accepted = model.accepted && refused === undefined;
  const kubeletConf = accepted ? (model.kubeletConf?.() ?? null) : null;
  const problems = [...model.operatorProblems, ...model.kubeletProblems, ...model.startProblems].map(inSpec);
  const dropped = model.dropped.map(
    (path): KubeletNote => ({ path: printPath(['spec', ...path]), message: 'the kubelet has no such field' }),
  );
  const ignored = accepted ? [...dropped, ...model.ignored.map(inSpec)] : [];
  return {
    kubeletConfig,
    accepted,
    kubeletAccepted: accepted ? (model.kubeletAccepted ?? null) : null,
    kubeletConf,
    nodeSizing: (accepted ? model.nodeSizing : undefined) ?? null,
    logLevel: accepted && typeof level === 'number' ? level : null,
    systemReserved: accepted ? reservedOf(model.nodeSizing ?? ownSizing(options), kubeletConf, size, options.release) : null,
    ignored: ignored.map(({ path }) => path),
    problems: refused === undefined || problems.length > 0 ? problems : [{ path: '', message: `it is not stored: ${refused}` }],
    ignoredBecause: ignored,
  };
}

function kubeletOf(choice: Choice, asked: Asked): EffectiveKubelet {
  const { candidates, chosen, because } = choice;
  const ordered = byAge(candidates);
  const shared = { chosen, ...(because !== undefined && { because }) };
  if (ordered === undefined) {
    const outcomes = candidates.map((one) => outcome(one, asked));
    const [first = outcome(undefined, asked)] = outcomes;
    const names = outcomes.map(({ kubeletConfig }) => kubeletConfig ?? '');
    const tie = `${names.join(', ')} compete, and no creation time tells which is the newest: its settings alone are in force`;
    return { ...first, ...shared, because: because === undefined ? tie : `${because}; ${tie}`, overridden: [], refused: [], outcomes };
  }
  const outcomes = ordered.map((one) => outcome(one, asked));
  const taken = outcomes.findLastIndex(({ accepted }) => accepted);
  const inForce = taken < 0 ? outcomes.length - 1 : taken;
  const names = (from: number, to?: number): string[] =>
    outcomes.slice(Math.max(from, 0), to).flatMap(({ kubeletConfig }) => kubeletConfig ?? []);
  return {
    ...(outcomes[inForce] ?? outcome(undefined, asked)),
    ...shared,
    overridden: names(0, Math.max(inForce, 0)),
    refused: names(inForce + 1),
  };
}

/**
 * What the kubelets of a pool run with: the template of its role, its newest KubeletConfig over it.
 * @param size what a node of the pool has, for what it reserves by itself
 */
export const effectiveKubelet = (snapshot: Snapshot, pool: string, size?: NodeSize): EffectiveKubelet =>
  kubeletOf(chooseAsAsked(snapshot, pool), { options: optionsFor(snapshot, pool), size });

/** The same, but of KubeletConfigs that choose the pool, or could, only. */
export const poolKubelet = (snapshot: Snapshot, pool: string): EffectiveKubelet =>
  kubeletOf(chooseKubeletConfigs(snapshot, pool), { options: optionsFor(snapshot, pool), size: undefined });
