import { Construct } from 'constructs';
import type { Node as Manifest } from '../../imports/node';
import { defined, metadata, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';

export interface NodeConfigProps extends Omit<ObjectProps, 'name'> {
  /** The cgroup version of the nodes; `v1` is gone from 4.19 on. @default - v1 to 4.13, v2 from 4.14 on */
  readonly cgroupMode?: 'v1' | 'v2' | '';
  /** How patiently the cluster treats workers that are slow to answer. @default 'Default' */
  readonly workerLatencyProfile?: 'Default' | 'MediumUpdateAverageReaction' | 'LowUpdateSlowReaction';
}

/** The manifest of the cluster's one Node of config.openshift.io, named `cluster`. */
export function nodeConfig(props: NodeConfigProps): Manifest {
  const { cgroupMode, workerLatencyProfile } = props;
  return {
    apiVersion: 'config.openshift.io/v1',
    kind: 'Node',
    metadata: metadata({ ...props, name: 'cluster' }),
    spec: defined({ cgroupMode, workerLatencyProfile }),
  };
}

/**
 * Settings that hold for all nodes: Node of config.openshift.io.
 *
 *     new NodeConfig(prod, 'nodes', { workerLatencyProfile: 'MediumUpdateAverageReaction' });
 */
export class NodeConfig extends Construct {
  constructor(scope: Construct, id: string, props: NodeConfigProps = {}) {
    super(scope, id);
    place(this, nodeConfig(props));
  }
}
