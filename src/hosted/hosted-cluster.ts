import { Construct } from 'constructs';
import type { HostedCluster as Manifest } from '../../imports/hostedcluster';
import { defined, type Labels, type ObjectProps } from '../core/metadata';
import { place } from '../place/place';
import { defaultNamespace, type ExclusivePlatform, imageOf, type ReleaseProp, releasedMetadata } from './common';
import { type EtcdProps, etcdOf } from './etcd';
import { type NetworkingProps, networkingOf } from './networking';
import { publishing } from './services-by-platform';

type Spec = NonNullable<Manifest['spec']>;

/** Where a hosted cluster's nodes are, and the section that goes with it. OpenStack is served in 4.17 only. */
export type HostedClusterPlatform =
  | ExclusivePlatform<
      Spec['platform'],
      { AWS: 'aws'; Azure: 'azure'; Agent: 'agent'; OpenStack: 'openstack'; PowerVS: 'powervs'; IBMCloud: 'ibmcloud'; None: undefined }
    >
  | {
      readonly type: 'KubeVirt';
      /** @default - the webhook's */
      readonly kubevirt?: NonNullable<Spec['platform']['kubevirt']>;
      readonly aws?: never;
      readonly azure?: never;
      readonly agent?: never;
      readonly openstack?: never;
      readonly powervs?: never;
      readonly ibmcloud?: never;
    };

/** How Secrets are encrypted in etcd: with a key in a Secret, or by a key management service. */
export type SecretEncryption =
  | {
      readonly type: 'aescbc';
      /** Names of Secrets that hold 32 bytes under `key`. */
      readonly aescbc: { readonly activeKey: { readonly name: string }; readonly backupKey?: { readonly name: string } };
      readonly kms?: never;
    }
  | { readonly type: 'kms'; readonly kms: NonNullable<NonNullable<Spec['secretEncryption']>['kms']>; readonly aescbc?: never };

export interface HostedClusterProps extends ObjectProps {
  /** Where it lies on the management cluster. Its control plane is in `<namespace>-<name>`. @default 'clusters' */
  readonly namespace?: string;
  /** The release that the control plane runs. */
  readonly release: ReleaseProp;
  /** Another release for the parts of the control plane that users do not see. @default - `release` */
  readonly controlPlaneRelease?: string;
  /** Where the nodes are: the section that goes with `type`, and no other. It cannot be changed. */
  readonly platform: HostedClusterPlatform;
  /** Name of the Secret to pull images with, of type kubernetes.io/dockerconfigjson. */
  readonly pullSecret: string;
  /** Name of the Secret that holds the public key of the nodes' user core; required up to OpenShift 4.17. @default - none */
  readonly sshKey?: string;
  /** How each service is reached; `publishing` and `nodePorts` write the usual ones. It cannot be changed. @default publishing() */
  readonly services?: Spec['services'];
  /** Pod, service and machine networks. They cannot be changed. @default - 10.132.0.0/14 for pods, 172.31.0.0/16 for services */
  readonly networking?: NetworkingProps;
  /** Domain and zones. @default - by the platform */
  readonly dns?: Spec['dns'];
  /** The API server's name in its own certificate, besides the one of its service; OpenShift 4.19 and newer. @default - none */
  readonly kubeAPIServerDNSName?: string;
  /** Its etcd: run by the operator, or your own. @default - run by the operator, 8Gi */
  readonly etcd?: EtcdProps;
  /** @default - Secrets are not encrypted */
  readonly secretEncryption?: SecretEncryption;
  /** How many copies of the control plane. @default 'HighlyAvailable' */
  readonly controllerAvailabilityPolicy?: 'HighlyAvailable' | 'SingleReplica';
  /** How many copies of what runs on the nodes, such as routers. @default 'SingleReplica' */
  readonly infrastructureAvailabilityPolicy?: 'HighlyAvailable' | 'SingleReplica';
  /** Where the catalogs of operators run: on the management cluster, or on the nodes. @default 'management' */
  readonly olmCatalogPlacement?: 'management' | 'guest';
  /** Settings that a standalone cluster has in its config.openshift.io objects. @default - none */
  readonly configuration?: Spec['configuration'];
  /** Settings of operators; OpenShift 4.20 and newer. @default - none */
  readonly operatorConfiguration?: Spec['operatorConfiguration'];
  /** Parts of OpenShift to have or to do without; OpenShift 4.18 and newer. @default - all */
  readonly capabilities?: Spec['capabilities'];
  /** Name of the ConfigMap with further certificate authorities, under `ca-bundle.crt`. @default - none */
  readonly additionalTrustBundle?: string;
  /** Name of the Secret with the key that signs service account tokens, under `key`. @default - made by the operator */
  readonly serviceAccountSigningKey?: string;
  /** Name of the Secret with the kubeconfig of an audit webhook. @default - none */
  readonly auditWebhook?: string;
  /** Mirrors of image registries. @default - none */
  readonly imageContentSources?: Spec['imageContentSources'];
  /** Settings of the cluster autoscaler. @default - none */
  readonly autoscaling?: Spec['autoscaling'];
  /** Only when the cluster is made. @default false */
  readonly fips?: boolean;
  /** What its cloud resources are called by. @default - made by the operator */
  readonly infraID?: string;
  /** A UUID. @default - made by the operator */
  readonly clusterID?: string;
  /** The issuer of service account tokens. @default 'https://kubernetes.default.svc' */
  readonly issuerURL?: string;
  /** The channel of updates, such as `stable-4.18`. @default - none */
  readonly channel?: string;
  /** Another update service; OpenShift 4.16 and newer. @default - Red Hat's */
  readonly updateService?: string;
  /** Which nodes of the management cluster the control plane runs on. @default - any */
  readonly nodeSelector?: Labels;
  /** Taints of the management cluster's nodes that the control plane tolerates; OpenShift 4.17 and newer. @default - none */
  readonly tolerations?: Spec['tolerations'];
  /** Labels of the control plane's pods; OpenShift 4.19 and newer. @default - none */
  readonly podLabels?: Labels;
  /** Monitoring of the control plane; OpenShift 4.22 and newer. @default - none */
  readonly monitoring?: Spec['monitoring'];
  /** Leaves the cluster alone: `true`, or until an instant such as `2030-01-31T12:00:00Z`. @default - not paused */
  readonly pausedUntil?: string;
  /** `v1alpha1` is served up to OpenShift 4.17. @default 'v1beta1' */
  readonly version?: 'v1beta1' | 'v1alpha1';
}

const named = (name: string | undefined): { name: string } | undefined => (name === undefined ? undefined : { name });

/** A HostedCluster's manifest. */
export function hostedCluster(props: HostedClusterProps): Manifest {
  const { namespace = defaultNamespace, version = 'v1beta1', services = publishing(), networking, etcd, secretEncryption } = props;
  return {
    // v1alpha1 is typed as v1beta1: what is set here is the same in both.
    apiVersion: `hypershift.openshift.io/${version}` as Manifest['apiVersion'],
    kind: 'HostedCluster',
    metadata: releasedMetadata(props, namespace),
    spec: defined({
      release: { image: imageOf(props.release) },
      controlPlaneRelease: props.controlPlaneRelease === undefined ? undefined : { image: props.controlPlaneRelease },
      platform: { ...props.platform } as Spec['platform'],
      pullSecret: { name: props.pullSecret },
      sshKey: named(props.sshKey),
      services,
      networking: networkingOf(networking),
      dns: props.dns,
      kubeAPIServerDNSName: props.kubeAPIServerDNSName,
      etcd: etcdOf(etcd),
      secretEncryption: secretEncryption as Spec['secretEncryption'],
      controllerAvailabilityPolicy: props.controllerAvailabilityPolicy,
      infrastructureAvailabilityPolicy: props.infrastructureAvailabilityPolicy,
      olmCatalogPlacement: props.olmCatalogPlacement,
      configuration: props.configuration,
      operatorConfiguration: props.operatorConfiguration,
      capabilities: props.capabilities,
      additionalTrustBundle: named(props.additionalTrustBundle),
      serviceAccountSigningKey: named(props.serviceAccountSigningKey),
      auditWebhook: named(props.auditWebhook),
      imageContentSources: props.imageContentSources,
      autoscaling: props.autoscaling,
      fips: props.fips,
      infraID: props.infraID,
      clusterID: props.clusterID,
      issuerURL: props.issuerURL,
      channel: props.channel,
      updateService: props.updateService,
      nodeSelector: props.nodeSelector && { ...props.nodeSelector },
      tolerations: props.tolerations,
      labels: props.podLabels && { ...props.podLabels },
      monitoring: props.monitoring,
      pausedUntil: props.pausedUntil,
    }),
  };
}

/**
 * A cluster whose control plane runs as pods of this management cluster.
 *
 *     const demo = new HostedCluster(hosting, 'demo', {
 *       name: 'demo', release: 'quay.io/openshift-release-dev/ocp-release:4.18.9-multi',
 *       platform: { type: 'Agent', agent: { agentNamespace: 'agents' } }, pullSecret: 'pull-secret', sshKey: 'ssh-key',
 *     });
 */
export class HostedCluster extends Construct {
  readonly name: string;
  readonly namespace: string;
  /** Where its control plane runs. */
  readonly controlPlaneNamespace: string;
  /** The name of the Secret that encrypts its etcd, where one does. */
  readonly encryptionKey: string | undefined;

  constructor(scope: Construct, id: string, props: HostedClusterProps) {
    super(scope, id);
    this.name = props.name;
    this.namespace = props.namespace ?? defaultNamespace;
    this.controlPlaneNamespace = `${this.namespace}-${this.name}`;
    this.encryptionKey = props.secretEncryption?.aescbc?.activeKey.name;
    place(this, hostedCluster(props));
  }
}
