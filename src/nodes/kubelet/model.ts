import { isObject } from '../../core/manifest';
import { type Path, printPath } from '../../core/path';
import { inRange, type Release } from '../../core/target';
import type { Config } from './config';
import { type Decoded, decodeKubeletConfig } from './decode';
import { withDefaultsOver } from './defaults';
import { encodeKubeletConfig } from './encode';
import { type Ground, groundOf } from './ground';
import { type Ignored, ignoredFields } from './ignored';
import { mergeKubeletConfig, mergeProblems } from './merge';
import { operatorProblems, writtenPath } from './operator';
import type { Finding, KubeletProblem } from './problem';
import { type NodeSizing, nodeSizing, printNodeSizing } from './sizing';
import { startFindings } from './start/start';
import { isControlPlane, type PoolContext, profileLayer } from './template';
import type { StructType } from './types';
import { validityFindings } from './validate/validate';

export interface KubeletModelOptions extends PoolContext {
  /** The release's configuration type, from {@link kubeletType} in `./types`. */
  readonly type: StructType;
}

/** What a KubeletConfig comes to on the nodes of one pool. All paths begin at the fields of its spec. */
export interface KubeletModel {
  /** The type that its settings were read as. */
  readonly type: StructType;
  /** Whether the operator takes it: its own validation and its merge. */
  readonly accepted: boolean;
  /** Every reason why the operator does not; it reports the first. */
  readonly operatorProblems: readonly KubeletProblem[];
  /** Fields that are dropped because no type has them. */
  readonly dropped: Decoded['dropped'];
  /** Fields in a wrong case that work all the same. */
  readonly renamed: Decoded['renamed'];
  /** Whether the kubelet takes the merged file as valid; undefined where the operator refuses. */
  readonly kubeletAccepted?: boolean;
  /** Every reason why the kubelet does not take the file. */
  readonly kubeletProblems: readonly KubeletProblem[];
  /** Every reason for which a kubelet that takes the file still ends when it starts, as far as the machine has no say in it. */
  readonly startProblems: readonly KubeletProblem[];
  /** /etc/kubernetes/kubelet.conf as data; undefined where the operator refuses. */
  readonly kubeletConf?: () => Readonly<Record<string, unknown>>;
  /** The text of /etc/node-sizing-enabled.env; undefined where the KubeletConfig does not write it. */
  readonly nodeSizing?: string;
  /** What the user set to no effect, besides the dropped fields. */
  readonly ignored: readonly Ignored[];
}

/** Reading the text as YAML after JSON failed came with Kubernetes 1.33 (apimachinery pkg/util/yaml/decoder.go). */
export const coerces = (release: Release): boolean => inRange('>=4.20', release);

/** The sizing of a node that no KubeletConfig has a say in: templates, kubelet-auto-node-sizing-enabled.yaml. */
const ownSizing = ({ pool, release }: PoolContext): NodeSizing => ({
  automatic: !isControlPlane(pool) && inRange('>=4.21', release),
  memory: '1Gi',
  cpu: '500m',
  ephemeralStorage: '1Gi',
});

function sizedAmounts({ automatic, memory, cpu, ephemeralStorage }: NodeSizing): Readonly<Record<string, string>> | undefined {
  return automatic ? undefined : { memory, cpu, 'ephemeral-storage': ephemeralStorage };
}

/** Whether the user wrote a field, something in it, or what it is in. */
function isWritten(decoded: Decoded, path: Path): boolean {
  return decoded.set.some(
    ({ path: set, leaf }) => (leaf || set.length === path.length) && set.every((step, index) => path[index] === step),
  );
}

/** Where the user wrote the longest known part of a path. */
function located(decoded: Decoded, path: Path): Path {
  for (let length = path.length; length > 0; length -= 1) {
    const start = path.slice(0, length);
    if (decoded.set.some((field) => printPath(field.path) === printPath(start)))
      return [...writtenPath(decoded, start), ...path.slice(length)];
  }
  return ['kubeletConfig'];
}

/** A finding at the first of its places that the user wrote, or at the whole where none is the user's. */
function toProblem(decoded: Decoded, { path, also = [], code, message, help }: Finding): KubeletProblem {
  const place = [path, ...also].find((one) => isWritten(decoded, one));
  return { path: place === undefined ? ['kubeletConfig'] : located(decoded, place), code, message, help };
}

/** A function of its own, so that only these two are kept for it. */
const confOf = (merged: Config, type: StructType) => (): Readonly<Record<string, unknown>> => encodeKubeletConfig(merged, type);

function onNodes(decoded: Decoded, merged: Config, { filled }: Ground, sizing: NodeSizing | undefined, options: KubeletModelOptions) {
  const { type, release, featureSet } = options;
  const config = withDefaultsOver(filled, merged, type, options);
  const touched = Object.keys(config);
  const sized = sizedAmounts(sizing ?? ownSizing(options));
  const problems = validityFindings(config, touched, options).map((finding) => toProblem(decoded, finding));
  return {
    kubeletAccepted: problems.length === 0,
    kubeletProblems: problems,
    startProblems: startFindings(config, touched, { release, featureSet, sized }).map((finding) => toProblem(decoded, finding)),
    // Printing the file costs more than all the rest, and few ask for it.
    kubeletConf: confOf(merged, type),
    nodeSizing: sizing && printNodeSizing(sizing),
    ignored: ignoredFields(decoded, merged, config),
  };
}

/**
 * What the machine-config operator and the kubelet make of a KubeletConfig.
 * @param spec its `spec`, as its own schema has accepted it; a missing one is an empty one
 */
export function kubeletModel(spec: unknown, options: KubeletModelOptions): KubeletModel {
  const fields = isObject(spec) ? spec : {};
  const { type, release } = options;
  const raw = fields['kubeletConfig'];
  const decoded = decodeKubeletConfig(raw, type, { coerce: coerces(release) });
  const { dropped, renamed, config: user } = decoded;
  const refused = (operatorProblems: readonly KubeletProblem[]): KubeletModel => ({
    type,
    accepted: false,
    operatorProblems,
    dropped,
    renamed,
    kubeletProblems: [],
    startProblems: [],
    ignored: [],
  });
  const problems = operatorProblems(fields, decoded, release);
  if (problems.length > 0) return refused(problems);
  const ground = groundOf(options, type);
  const layer = profileLayer(options, fields['tlsSecurityProfile'] ?? undefined);
  const merged = mergeKubeletConfig({ template: ground.template, layer, user, raw }, type, release);
  const clashes = mergeProblems(merged, user, release);
  if (clashes.length > 0) return refused(clashes.map((problem) => relocated(decoded, problem)));
  const outcome = onNodes(decoded, merged, ground, nodeSizing(fields['autoSizingReserved'], user), options);
  return { type, accepted: true, operatorProblems: [], dropped, renamed, ...outcome };
}

const relocated = (decoded: Decoded, problem: KubeletProblem): KubeletProblem => ({
  ...problem,
  path: writtenPath(decoded, problem.path.slice(1)),
});
