import { Construct } from 'constructs';
import type { BackupSpec, Backup as Manifest } from '../../imports/backup';
import { defined } from '../core/metadata';
import { place } from '../place/place';
import { type NamespacedProps, namespacedMetadata } from './namespaced';

/** What a Backup takes or a Restore puts back, by name; `*` is all of a kind. */
export interface ResourceNames {
  /** @default - none, where another kind is named; else all */
  readonly caches?: readonly string[];
  /** @default - none, where another kind is named; else all */
  readonly templates?: readonly string[];
  /** @default - none, where another kind is named; else all */
  readonly counters?: readonly string[];
  /** @default - none, where another kind is named; else all */
  readonly protoSchemas?: readonly string[];
  /** @default - none, where another kind is named; else all */
  readonly tasks?: readonly string[];
}

export interface BackupProps extends NamespacedProps {
  /** The Infinispan of the same namespace. */
  readonly cluster: string;
  /** What to take. @default - everything */
  readonly resources?: ResourceNames;
  /** Where it is kept. @default - 1Gi of the default storage class */
  readonly volume?: { readonly storage?: string; readonly storageClassName?: string };
  /** CPU, memory and Java options of the pod that does it. @default - 1Gi of memory */
  readonly container?: BackupSpec['container'];
}

/** A Backup's manifest. */
export function backup(props: BackupProps): Manifest {
  const { cluster, resources, volume, container } = props;
  return {
    apiVersion: 'infinispan.org/v2alpha1',
    kind: 'Backup',
    metadata: namespacedMetadata(props),
    spec: defined({ cluster, resources: resources as BackupSpec['resources'], volume, container }),
  };
}

/**
 * Takes what a cluster holds, once. It never changes: another one is made under a new name.
 *
 *     new Backup(prod, 'before', { name: 'before-upgrade', cluster: 'grid', volume: { storage: '20Gi' } });
 */
export class Backup extends Construct {
  readonly name: string;

  constructor(scope: Construct, id: string, props: BackupProps) {
    super(scope, id);
    this.name = props.name;
    place(this, backup(props));
  }
}
