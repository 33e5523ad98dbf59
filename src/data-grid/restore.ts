import { Construct } from 'constructs';
import type { Restore as Manifest, RestoreSpec } from '../../imports/restore';
import { defined } from '../core/metadata';
import { place } from '../place/place';
import type { ResourceNames } from './backup';
import { type NamespacedProps, namespacedMetadata } from './namespaced';

export interface RestoreProps extends NamespacedProps {
  /** The Infinispan of the same namespace that takes it. */
  readonly cluster: string;
  /** The Backup of the same namespace that it comes from. */
  readonly backup: string;
  /** What to put back. @default - everything that the Backup took */
  readonly resources?: ResourceNames;
  /** CPU, memory and Java options of the pod that does it. @default - 1Gi of memory */
  readonly container?: RestoreSpec['container'];
}

/** A Restore's manifest. */
export function restore(props: RestoreProps): Manifest {
  const { cluster, backup, resources, container } = props;
  return {
    apiVersion: 'infinispan.org/v2alpha1',
    kind: 'Restore',
    metadata: namespacedMetadata(props),
    spec: defined({ cluster, backup, resources: resources as RestoreSpec['resources'], container }),
  };
}

/**
 * Puts back what a Backup took, once. It never changes: another one is made under a new name.
 *
 *     new Restore(prod, 'after', { name: 'after-upgrade', cluster: 'grid', backup: 'before-upgrade' });
 */
export class Restore extends Construct {
  constructor(scope: Construct, id: string, props: RestoreProps) {
    super(scope, id);
    place(this, restore(props));
  }
}
