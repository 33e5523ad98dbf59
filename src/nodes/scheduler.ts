import { Construct } from 'constructs';
import type { Scheduler as Manifest } from '../../imports/scheduler';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';

type Spec = Manifest['spec'];

export interface SchedulerProps extends Omit<ObjectProps, 'name'> {
  /** Whether control-plane nodes take ordinary pods. They then count as workers and need subscriptions. @default false */
  readonly mastersSchedulable?: boolean;
  /** A node selector for namespaces that have none of their own, such as `type=user-node`. @default - none */
  readonly defaultNodeSelector?: string;
  /** How pods are spread. @default 'LowNodeUtilization' */
  readonly profile?: Spec['profile'];
}

/** The manifest of the cluster's one Scheduler, named `cluster`. */
export function scheduler(props: SchedulerProps): Manifest {
  const { mastersSchedulable, defaultNodeSelector, profile } = props;
  return {
    apiVersion: 'config.openshift.io/v1',
    kind: 'Scheduler',
    metadata: metadata({ ...props, name: 'cluster' }),
    spec: defined({ mastersSchedulable, defaultNodeSelector, profile }),
  };
}

/**
 * The settings of the cluster's scheduler.
 *
 *     new Scheduler(prod, 'scheduler', { mastersSchedulable: false });
 */
export class Scheduler extends Construct {
  constructor(scope: Construct, id: string, props: SchedulerProps = {}) {
    super(scope, id);
    place(this, scheduler(props));
  }
}
