import { Construct } from 'constructs';
import { OperatorGroup } from '../../imports/operatorgroup';
import { Subscription } from '../../imports/subscription';
import type { Manifest } from '../core/manifest';
import type { Labels } from '../core/metadata';
import { place } from '../place/place';

export interface OperatorInstallProps {
  /** The namespace that is made for the operator, and that it watches. */
  readonly namespace: string;
  /** The operator's package in its catalog. */
  readonly packageName: string;
  /** The channel of its updates, such as `stable` or `4.18`. */
  readonly channel: string;
  /** The CatalogSource. @default 'redhat-operators' */
  readonly source?: string;
  /** @default 'openshift-marketplace' */
  readonly sourceNamespace?: string;
  /** @default - the namespace's name */
  readonly operatorGroupName?: string;
  /** @default - `packageName` */
  readonly subscriptionName?: string;
  /** Which nodes the operator's pods run on. @default - any */
  readonly nodeSelector?: Labels;
  /** `Manual` waits for somebody to approve each version. @default 'Automatic' */
  readonly installPlanApproval?: 'Automatic' | 'Manual';
}

/**
 * The Namespace, OperatorGroup and Subscription that install an operator, in this order. Their own types are left out of
 * what every app compiles: that of a Subscription is larger than all it is used for.
 */
export function operatorInstall(props: OperatorInstallProps): [namespace: Manifest, group: Manifest, subscription: Manifest] {
  const { namespace, packageName, channel, operatorGroupName = namespace, subscriptionName = packageName } = props;
  const { source = 'redhat-operators', sourceNamespace = 'openshift-marketplace', nodeSelector, installPlanApproval } = props;
  const group: OperatorGroup = {
    apiVersion: OperatorGroup.apiVersion as OperatorGroup['apiVersion'],
    kind: 'OperatorGroup',
    metadata: { name: operatorGroupName, namespace },
    spec: { targetNamespaces: [namespace] },
  };
  const subscription: Subscription = {
    apiVersion: Subscription.apiVersion as Subscription['apiVersion'],
    kind: 'Subscription',
    metadata: { name: subscriptionName, namespace },
    spec: {
      channel,
      name: packageName,
      source,
      sourceNamespace,
      ...(installPlanApproval && { installPlanApproval }),
      ...(nodeSelector && { config: { nodeSelector: { ...nodeSelector } } }),
    },
  };
  return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } }, group, subscription];
}

/** One of the objects. */
class Part extends Construct {
  constructor(scope: Construct, id: string, manifest: Manifest) {
    super(scope, id);
    place(this, manifest);
  }
}

/**
 * An operator from a catalog, in a namespace of its own.
 *
 *     new OperatorInstall(demo, 'sriov', sriovOperator({ channel: '4.18' }));
 */
export class OperatorInstall extends Construct {
  constructor(scope: Construct, id: string, props: OperatorInstallProps) {
    super(scope, id);
    const [namespace, group, subscription] = operatorInstall(props);
    new Part(this, 'namespace', namespace);
    new Part(this, 'operator-group', group);
    new Part(this, 'subscription', subscription);
  }
}
