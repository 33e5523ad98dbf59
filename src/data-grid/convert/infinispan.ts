import { type InfinispanSpecExpose, type InfinispanSpecService, Infinispan as Kind } from '../../../imports/infinispan';
import { type Complete, conversion, naming } from '../../code/conversion';
import { type ClientExposure, Infinispan, type InfinispanProps, infinispan } from '../infinispan';
import { sitesProps } from './sites';

/** The way back from how clients reach it; undefined where it holds fields that do not belong together. */
function exposureProps({ type, annotations, nodePort, port, host }: InfinispanSpecExpose): ClientExposure | undefined {
  if (type === 'NodePort') return port === undefined && host === undefined ? { type, nodePort, annotations } : undefined;
  if (type === 'LoadBalancer') return nodePort === undefined && host === undefined ? { type, port, annotations } : undefined;
  return nodePort === undefined && port === undefined ? { type, host, annotations } : undefined;
}

type ServiceProps = Complete<Pick<InfinispanProps, 'serviceType' | 'serviceContainer' | 'replicationFactor' | 'sites'>>;

function serviceProps({ type, container, replicationFactor, sites }: InfinispanSpecService): ServiceProps {
  const found = sites && sitesProps(sites);
  // With sites the construct asks for DataGrid by itself.
  return { serviceType: found && type === 'DataGrid' ? undefined : type, serviceContainer: container, replicationFactor, sites: found };
}

export default conversion({
  kind: Kind,
  construct: Infinispan,
  builder: infinispan,
  props({ metadata, spec }) {
    if (!spec) return undefined;
    return {
      ...naming(metadata),
      namespace: metadata.namespace,
      replicas: spec.replicas,
      version: spec.version,
      image: spec.image,
      expose: spec.expose && exposureProps(spec.expose),
      ...serviceProps(spec.service ?? {}),
      container: spec.container,
      security: spec.security,
      logging: spec.logging,
      scheduling: spec.scheduling,
      upgrades: spec.upgrades,
      configMapName: spec.configMapName,
      configListener: spec.configListener,
      dependencies: spec.dependencies,
      cloudEvents: spec.cloudEvents,
      jmx: spec.jmx,
      serviceAccountName: spec.serviceAccountName,
    };
  },
});
