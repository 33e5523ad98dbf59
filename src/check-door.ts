/** The judge by itself, without cdk8s: `cdk8s-openshift/check`. */
export type { Ask } from './check/ask';
export { type ClusterInput, Judge } from './check/check';
export type { Consequence, Level } from './check/consequence';
export type { Inventory } from './check/inventory';
export type { Pack } from './check/pack';
export { type DocumentReport, type Finding, type Report, reaches, type Summary, type Verdict } from './check/report';
export { type Problem, type Rule, type RuleDefinition, rule } from './check/rule';
export type { Doc, Origin, Position } from './core/doc';
export type { Manifest } from './core/manifest';
export { type Path, printPath } from './core/path';
export { type Release, releases, type Target, type TargetOptions, target } from './core/target';
export { type EffectiveTuned, effectiveTuned } from './nodes/effective/tuned';
export { packs } from './packs';
export { packagedSchemas } from './run/schemas';
