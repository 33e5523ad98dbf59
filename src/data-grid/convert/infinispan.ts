import { type InfinispanSpecService, type InfinispanSpecUpgrades, Infinispan as Kind } from '../../../imports/infinispan';
import { type Complete, conversion, naming } from '../../code/conversion';
import { oneOf } from '../../code/narrow';
import type { WithoutSites, WithSites } from '../cluster-props';
import { Infinispan, infinispan } from '../infinispan';
import { containerProps, dependenciesProps, exposureProps, securityProps } from './server';
import { sitesProps } from './sites';

/** What depends on whether there are sites. */
function siteProps(
  { type, replicationFactor, sites }: InfinispanSpecService,
  upgrades: InfinispanSpecUpgrades | undefined,
): Complete<WithSites | WithoutSites> {
  const found = sites && sitesProps(sites);
  const way = oneOf(['Shutdown', 'InPlaceRolling'], upgrades?.type);
  // With sites the construct asks for DataGrid by itself.
  if (found) return { sites: found, serviceType: undefined, replicationFactor: undefined, upgrades: way && { type: way } };
  const any = way ?? oneOf(['HotRodRolling'], upgrades?.type);
  return { sites: undefined, serviceType: type, replicationFactor, upgrades: any && { type: any } };
}

export default conversion({
  kind: Kind,
  construct: Infinispan,
  builder: infinispan,
  props({ metadata, spec }) {
    if (!spec) return undefined;
    const { service = {} } = spec;
    return {
      ...naming(metadata),
      namespace: metadata.namespace,
      replicas: spec.replicas,
      version: spec.version,
      image: spec.image,
      expose: spec.expose && exposureProps(spec.expose),
      serviceContainer: service.container && containerProps(service.container),
      ...siteProps(service, spec.upgrades),
      container: spec.container,
      security: spec.security && securityProps(spec.security),
      logging: spec.logging,
      scheduling: spec.scheduling,
      configMapName: spec.configMapName,
      configListener: spec.configListener,
      dependencies: spec.dependencies && dependenciesProps(spec.dependencies),
      cloudEvents: spec.cloudEvents,
      jmx: spec.jmx,
      serviceAccountName: spec.serviceAccountName,
    };
  },
});
