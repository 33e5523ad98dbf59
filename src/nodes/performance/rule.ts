import { perObject } from '../../check/ask';
import type { Consequence } from '../../check/consequence';
import { type Rule, rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';
import type { ReleaseRange } from '../../core/target';
import type { ProfileProblem, ProfileProblemCode } from './problem';
import { performanceProfiles, profileSpec } from './profile';
import { validateProfile } from './validate';

/**
 * What the operator has against a PerformanceProfile; the fields that a partial one lacks may be in the cluster. It reads
 * the object as it was sent: a label whose value is null is one without text to Go.
 */
const profileProblems = perObject((manifest: Manifest, { doc, target }): readonly ProfileProblem[] => {
  const problems = validateProfile(profileSpec(doc.sent ?? manifest), { release: target.release, inCluster: !doc.wrapped });
  return doc.partial ? problems.filter((problem) => !problem.missing) : problems;
});

interface ProfileRuleDefinition {
  readonly id: string;
  readonly consequence: Consequence;
  readonly releases?: ReleaseRange;
  readonly summary: string;
  readonly code: ProfileProblemCode;
}

/** One rule for one sort of problems that validating a PerformanceProfile brings up. */
export function profileRule({ code, ...definition }: ProfileRuleDefinition): Rule {
  return rule(performanceProfiles, {
    ...definition,
    *check(_, ask) {
      for (const problem of profileProblems(ask)) {
        if (problem.code === code) yield { path: problem.path, message: problem.message, help: problem.help };
      }
    },
  });
}
