import type { Manifest } from '../core/manifest';
import type { Consequence } from './consequence';
import type { Problem } from './rule';
import { nearest } from './words';

/** `acknowledge.cdk8s-openshift.io/<rule>: <reason>` */
export const acknowledgePrefix = 'acknowledge.cdk8s-openshift.io/';

/** rule id → reason, as an object's annotations give them; empty where they give none */
export function acknowledgements(manifest: Manifest): ReadonlyMap<string, string> {
  const annotations: Readonly<Record<string, unknown>> = manifest.metadata?.annotations ?? {};
  const keys = Object.keys(annotations).filter((key) => key.startsWith(acknowledgePrefix) && typeof annotations[key] === 'string');
  return new Map(keys.map((key) => [key.slice(acknowledgePrefix.length), String(annotations[key]).trim()]));
}

/** One acknowledgement, and what it is held against. */
export interface Acknowledgement {
  /** The rule's id, as the annotation has it. */
  readonly id: string;
  readonly reason: string;
  /** Every rule that there is. */
  readonly rules: ReadonlySet<string>;
  /** What the rule has found in the object. */
  readonly found: readonly Consequence[];
  /** Whether rules were asked about the object at all: what its schema refuses goes no further. */
  readonly asked: boolean;
}

/** Why an acknowledgement does nothing, where it does nothing. */
export function staleAcknowledgement({ id, reason, rules, found, asked }: Acknowledgement): Problem | undefined {
  const path = ['metadata', 'annotations', acknowledgePrefix + id];
  if (!rules.has(id)) {
    const meant = nearest(id, rules);
    const help = meant === undefined ? 'remove the annotation, or correct the rule’s name' : `did you mean ${meant}?`;
    return { path, message: `there is no rule ${JSON.stringify(id)} to acknowledge`, help };
  }
  if (reason === '')
    return {
      path,
      message: `${id} is acknowledged without a reason`,
      help: 'say why it is lived with: whoever reads it later should know',
    };
  if (found.length === 0) return asked ? { path, message: `${id} finds nothing here any more`, help: 'remove the annotation' } : undefined;
  if (found.every((consequence) => consequence === 'rejected')) {
    return {
      path,
      message: `${id} cannot be acknowledged: the cluster refuses the object all the same`,
      help: 'mend the object, and remove the annotation',
    };
  }
  return undefined;
}
