import type { Kind } from '../../imports/kind';
import type { Ask } from '../check/ask';
import { type Problem, type Rule, rule } from '../check/rule';
import type { Manifest } from '../core/manifest';
import { type InfinispanVersion, inRange, type ReleaseRange } from '../core/target';

interface OperatorRuleDefinition<M> {
  readonly id: string;
  readonly summary: string;
  /**
   * The operator versions whose webhook checks it.
   * @default '>=2.3', the first with a webhook
   */
  readonly operator?: ReleaseRange;
  /** What the webhook refuses of one object. */
  problems(manifest: M, operator: InfinispanVersion, ask: Ask<M>): Iterable<Problem>;
}

/** A rule for what the Infinispan operator's webhook refuses: it has versions of its own, apart from OpenShift's releases. */
export function operatorRule<M extends Manifest>(kinds: Kind<M> | readonly Kind<M>[], definition: OperatorRuleDefinition<M>): Rule {
  const { id, summary, operator = '>=2.3' } = definition;
  return rule(kinds, {
    id,
    consequence: 'rejected',
    summary,
    *check(manifest, ask) {
      const version = ask.target.operators.infinispan;
      if (inRange(operator, version)) yield* definition.problems(manifest, version, ask);
    },
  });
}
