import { MachineConfig } from '../../imports/machineconfig';
import { type Ask, perObject } from '../check/ask';
import type { Consequence } from '../check/consequence';
import { type Rule, rule } from '../check/rule';
import { isObject } from '../core/manifest';
import { parseIgnition } from './ignition/parse';
import { hasErrors, type IgnitionProblem, type IgnitionProblemCode } from './ignition/problem';
import type { Ignition } from './ignition/types';

/** What MCO says of a MachineConfig's Ignition config; it looks at none that is absent. */
function ignitionProblems({ doc, target }: Ask<MachineConfig>): readonly IgnitionProblem[] {
  const config: unknown = doc.manifest.spec?.config;
  return isObject(config) ? parseIgnition(config, target.release).problems : [];
}

/** The Ignition config as it was written, but for nulls, where the operator takes it; undefined elsewhere. */
export const writtenIgnition: (ask: Ask<MachineConfig>) => Ignition | undefined = perObject((manifest: MachineConfig, ask) => {
  const config: unknown = manifest.spec?.config;
  // Its types have been checked; only the case of keys may differ, and such a key is left alone.
  if (!isObject(config) || hasErrors(ignitionProblems(ask))) return undefined;
  return (holdsNull(config) ? withoutNulls(config) : config) as Ignition;
});

const holdsNull = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.values(value as object).some(holdsNull));

/** A field that is null is none; an item of a list keeps its place. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutNulls(item ?? {}));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}

interface IgnitionRuleDefinition {
  readonly id: string;
  readonly consequence: Consequence;
  readonly summary: string;
  /** `error` for what the operator refuses, `warning` for what it takes and passes over. */
  readonly severity: IgnitionProblem['severity'];
  /** The sorts of problems that the rule stands for. */
  readonly codes: readonly IgnitionProblemCode[];
}

/** One rule for some sorts of problems that reading the Ignition config brings up (MCO pkg/controller/common/helpers.go, IgnParseWrapper and ValidateIgnition). */
export function ignitionRule({ id, consequence, summary, severity, codes }: IgnitionRuleDefinition): Rule {
  return rule(MachineConfig, {
    id,
    consequence,
    summary,
    check: (_, ask) =>
      ignitionProblems(ask)
        .filter((problem) => problem.severity === severity && codes.includes(problem.code))
        .map(({ path, message, help }) => ({ path: ['spec', 'config', ...path], message, help })),
  });
}
