import type { Manifest } from '../core/manifest';
import type { Consequence } from './consequence';
import type { Problem } from './rule';

/** `acknowledge.cdk8s-openshift.io/<rule>: <reason>` */
export const acknowledgePrefix = 'acknowledge.cdk8s-openshift.io/';

/** rule id → reason, as an object's annotations give them */
export function acknowledgements(manifest: Manifest): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, reason] of Object.entries(manifest.metadata?.annotations ?? {})) {
    if (key.startsWith(acknowledgePrefix)) found.set(key.slice(acknowledgePrefix.length), reason);
  }
  return found;
}

/** Why an acknowledgement does nothing, where it does nothing. */
export function staleAcknowledgement(id: string, isRule: boolean, found: readonly Consequence[]): Problem | undefined {
  const path = ['metadata', 'annotations', acknowledgePrefix + id];
  if (!isRule)
    return {
      path,
      message: `there is no rule ${JSON.stringify(id)} to acknowledge`,
      help: 'remove the annotation, or correct the rule’s name',
    };
  if (found.length === 0) return { path, message: `${id} finds nothing here any more`, help: 'remove the annotation' };
  if (found.every((consequence) => consequence === 'rejected')) {
    return {
      path,
      message: `${id} cannot be acknowledged: the cluster refuses the object all the same`,
      help: 'mend the object, and remove the annotation',
    };
  }
  return undefined;
}
