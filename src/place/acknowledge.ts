import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { acknowledgePrefix } from '../check/acknowledge';

/**
 * Says why a finding is lived with, on every object at or below a construct.
 *
 * @param id the rule's id, as findings name it
 * @param reason who reads it later should know why; at least one word
 * @throws Error without a reason, or where nothing lies below the construct
 */
export function acknowledge(scope: Construct, id: string, reason: string): void {
  if (reason.trim() === '') throw new Error(`acknowledging ${id} on ${scope.node.path} needs a reason`);
  const objects = scope.node.findAll().filter((c): c is ApiObject => ApiObject.isApiObject(c));
  if (objects.length === 0) throw new Error(`${scope.node.path} holds no object whose ${id} could be acknowledged`);
  for (const object of objects) object.metadata.addAnnotation(acknowledgePrefix + id, reason);
}
