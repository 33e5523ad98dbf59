import type { HostedCluster } from '../../imports/hostedcluster';

type Service = NonNullable<HostedCluster['spec']>['services'][number];

/** Under which names, or at which node, the services of a hosted cluster are reached. */
export interface PublishingProps {
  /**
   * DNS name of the API server, which external DNS or you yourself serve. Only with it can the cluster move to another
   * management cluster.
   * @default - the load balancer's own
   */
  readonly apiServer?: string;
  /** DNS name of the OAuth server. @default - a Route of the management cluster */
  readonly oauthServer?: string;
  /** DNS name of Konnectivity. @default - a Route of the management cluster */
  readonly konnectivity?: string;
  /** DNS name of the ignition server. @default - a Route of the management cluster */
  readonly ignition?: string;
}

const route = (service: Service['service'], hostname: string | undefined): Service => ({
  service,
  servicePublishingStrategy: { type: 'Route', ...(hostname !== undefined && { route: { hostname } }) },
});

/** A load balancer for the API server, Routes for the rest: what every platform takes. */
export function publishing({ apiServer, oauthServer, konnectivity, ignition }: PublishingProps = {}): Service[] {
  return [
    {
      service: 'APIServer',
      servicePublishingStrategy: { type: 'LoadBalancer', ...(apiServer !== undefined && { loadBalancer: { hostname: apiServer } }) },
    },
    route('OAuthServer', oauthServer),
    route('Konnectivity', konnectivity),
    route('Ignition', ignition),
  ];
}

/** All services at ports of one node of the management cluster, for where there are neither load balancers nor Routes. */
export function nodePorts(address: string): Service[] {
  const services: Service['service'][] = ['APIServer', 'OAuthServer', 'Konnectivity', 'Ignition'];
  return services.map((service) => ({ service, servicePublishingStrategy: { type: 'NodePort', nodePort: { address } } }));
}
