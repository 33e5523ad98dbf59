import type { OperatorInstallProps } from '../operator-install';

export interface SriovOperatorKnobs {
  /** The channel, which is named after the release, such as `4.13`; from 4.15 on it is `stable`. */
  readonly channel: string;
}

/**
 * The SR-IOV network operator for a hosted cluster. Its pods are kept on workers: there are no control-plane nodes.
 *
 *     new OperatorInstall(demo, 'sriov', sriovOperator({ channel: 'stable' }));
 */
export function sriovOperator({ channel }: SriovOperatorKnobs): OperatorInstallProps {
  return {
    namespace: 'openshift-sriov-network-operator',
    packageName: 'sriov-network-operator',
    channel,
    operatorGroupName: 'sriov-network-operators',
    subscriptionName: 'sriov-network-operator-subscription',
    nodeSelector: { 'node-role.kubernetes.io/worker': '' },
  };
}
