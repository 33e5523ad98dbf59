import { inRange, minor, type Release, type ReleaseRange, type TargetOptions } from '../../core/target';

/** Feature gates that the kubelet's validation asks for: pkg/features/kube_features.go, and what the platform turns on. */
const gateReleases = {
  /** Off upstream for long; the platform's newest kubelet has it on. */
  CustomCPUCFSQuotaPeriod: '>=4.22',
  ImageMaximumGCAge: '>=4.17',
  NodeSwap: '>=4.17',
  KubeletCrashLoopBackOffMax: '>=4.22',
  KubeletEnsureSecretPulledImages: '>=4.22',
  /** Off upstream; the platform needs it for its own template. */
  NodeLogQuery: '>=4.14',
} as const satisfies Readonly<Record<string, ReleaseRange>>;

export type Gate = keyof typeof gateReleases;

/** What decides whether a gate is on. */
export interface GateContext {
  readonly release: Release;
  /** @default 'Default' */
  readonly featureSet?: TargetOptions['featureSet'];
}

/** Whether a gate is on. Other feature sets than the default turn on what they do not list here: nothing is held against them. */
export const gateOn = (gate: Gate, { release, featureSet = 'Default' }: GateContext): boolean =>
  featureSet !== 'Default' || inRange(gateReleases[gate], release);

/** The minor version of Kubernetes that a release carries: 4.12 has 1.25. */
export const kubernetesMinor = (release: Release): number => minor(release) + 13;
