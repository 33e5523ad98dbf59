import { type ClusterInput, Judge } from '../../src/check/check';
import type { DocumentReport, Finding } from '../../src/check/report';
import { type TargetOptions, target } from '../../src/core/target';
import { packs } from '../../src/packs';
import { readText } from '../../src/read/read-text';
import { packagedSchemas } from '../../src/run/schemas';

export interface JudgeOptions extends TargetOptions, Pick<ClusterInput, 'complete'> {
  /** What is deployed now, as YAML. */
  readonly against?: string;
  readonly partial?: boolean;
}

/** The judge's word on YAML, as one cluster. */
export function judge(yaml: string, { complete, against, partial, ...options }: JudgeOptions = {}): readonly DocumentReport[] {
  const docs = readText(yaml, 'test.yaml').map((doc) => (partial ? { ...doc, partial } : doc));
  const deployed = against === undefined ? undefined : readText(against, 'deployed.yaml');
  return new Judge(packagedSchemas(), packs).check([{ name: 'test', target: target(options), docs, complete, deployed }]).documents;
}

/** All findings on YAML, as `rule path`. */
export const findings = (yaml: string, options?: JudgeOptions): readonly Finding[] => judge(yaml, options).flatMap((d) => d.findings);
