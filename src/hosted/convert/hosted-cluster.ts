import { HostedCluster as Kind } from '../../../imports/hostedcluster';
import { type Complete, conversion } from '../../code/conversion';
import { oneOf } from '../../code/narrow';
import { HostedCluster, type HostedClusterPlatform, type HostedClusterProps, hostedCluster } from '../hosted-cluster';
import { encryptionProps, etcdProps, networkingProps, servicesProps } from './parts';
import { exclusivePlatform } from './platform';
import { namespaceProp, releasedProps } from './release';

const policies = ['HighlyAvailable', 'SingleReplica'] as const;

export default conversion({
  kind: Kind,
  construct: HostedCluster,
  builder: hostedCluster,
  props({ metadata, spec }) {
    if (!spec || metadata.namespace === undefined) return undefined;
    const platform = exclusivePlatform<HostedClusterPlatform>(spec.platform, 'KubeVirt');
    if (!platform || spec.pullSecret.name === undefined) return undefined;
    const { name, release, labels, annotations } = releasedProps(metadata, spec.release.image);
    return {
      name,
      namespace: namespaceProp(metadata),
      labels,
      annotations,
      release,
      controlPlaneRelease: spec.controlPlaneRelease?.image,
      platform,
      pullSecret: spec.pullSecret.name,
      sshKey: spec.sshKey?.name,
      services: servicesProps(spec.services),
      networking: networkingProps(spec.networking),
      dns: spec.dns,
      kubeAPIServerDNSName: spec.kubeAPIServerDNSName,
      etcd: spec.etcd && etcdProps(spec.etcd),
      secretEncryption: spec.secretEncryption && encryptionProps(spec.secretEncryption),
      controllerAvailabilityPolicy: oneOf(policies, spec.controllerAvailabilityPolicy),
      infrastructureAvailabilityPolicy: oneOf(policies, spec.infrastructureAvailabilityPolicy),
      olmCatalogPlacement: spec.olmCatalogPlacement,
      configuration: spec.configuration,
      operatorConfiguration: spec.operatorConfiguration,
      capabilities: spec.capabilities,
      additionalTrustBundle: spec.additionalTrustBundle?.name,
      serviceAccountSigningKey: spec.serviceAccountSigningKey?.name,
      auditWebhook: spec.auditWebhook?.name,
      imageContentSources: spec.imageContentSources,
      autoscaling: spec.autoscaling,
      fips: spec.fips,
      infraID: spec.infraID,
      clusterID: spec.clusterID,
      issuerURL: spec.issuerURL,
      channel: spec.channel,
      updateService: spec.updateService,
      nodeSelector: spec.nodeSelector,
      tolerations: spec.tolerations,
      podLabels: spec.labels,
      monitoring: spec.monitoring,
      pausedUntil: spec.pausedUntil,
      version: undefined,
    } satisfies Complete<HostedClusterProps>;
  },
});
