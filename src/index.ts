/** Constructs, builders and presets, and the Cluster that judges them. */
export type { Finding, Report } from './check/report';
export type { Labels, ObjectProps } from './core/metadata';
export { type Release, releases, type Target, type TargetOptions } from './core/target';
export * from './data-grid';
export * from './hosted';
export * from './network';
export * from './nodes';
export { acknowledge } from './place/acknowledge';
export { type LocalFile, type LocalTree, localFile, localTree } from './place/local';
export { Cluster, type ClusterProps } from './run/cluster';
export { JudgementError, judgeApp } from './run/synth';
export { synthesize } from './run/synthesizer/synthesize';
