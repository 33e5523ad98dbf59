import type { NodePool } from '../../imports/nodepool';
import type { ExclusivePlatform } from './common';

type Spec = NonNullable<NodePool['spec']>['platform'];

/** The machines of a NodePool, by platform. OpenStack is served in 4.17 only. */
export type NodePoolPlatform =
  | ExclusivePlatform<
      Spec,
      {
        AWS: 'aws';
        Azure: 'azure';
        KubeVirt: 'kubevirt';
        OpenStack: 'openstack';
        PowerVS: 'powervs';
        IBMCloud: 'ibmcloud';
        None: undefined;
      }
    >
  | BareMetal;

/** Machines that agents have registered. */
interface BareMetal {
  readonly type: 'Agent';
  /** Which agents. @default - any that is free */
  readonly agent?: NonNullable<Spec['agent']>;
  readonly aws?: never;
  readonly azure?: never;
  readonly kubevirt?: never;
  readonly openstack?: never;
  readonly powervs?: never;
  readonly ibmcloud?: never;
}
