import type { HostedClusterSpec } from '../../imports/hostedcluster';
import type { Problem } from '../check/rule';
import { either } from '../check/words';
import type { Path } from '../core/path';

type Services = HostedClusterSpec['services'];
type Service = Services[number];

/** A service of a hosted cluster, and where it stands. */
export interface PlacedService {
  readonly service: Service;
  readonly path: Path;
}

/** The entry of one service; the last one counts. */
export function serviceOf(spec: HostedClusterSpec, name: Service['service']): PlacedService | undefined {
  const index = (spec.services ?? []).findLastIndex(({ service }) => service === name);
  const service = spec.services?.[index];
  return service && { service, path: ['spec', 'services', index, 'servicePublishingStrategy'] };
}

/** The fixed name under which a service is reached. */
export const hostnameOf = ({ servicePublishingStrategy: { type, loadBalancer, route } }: Service): string | undefined =>
  type === 'LoadBalancer' ? loadBalancer?.hostname : type === 'Route' ? route?.hostname : undefined;

const everywhere = ['APIServer', 'OAuthServer', 'Konnectivity', 'Ignition'] as const;

/** HS hostedcluster_controller.go, validateAWSConfig. */
function* awsProblems(spec: HostedClusterSpec): Generator<Problem> {
  for (const name of ['OAuthServer', 'Konnectivity', 'Ignition'] as const) {
    const found = serviceOf(spec, name);
    const type = found?.service.servicePublishingStrategy.type;
    if (!found || type === 'Route') continue;
    yield {
      path: [...found.path, 'type'],
      message: `${name} is published by ${type}, and on AWS has to be by Route`,
      help: 'use type Route',
    };
  }
  const api = serviceOf(spec, 'APIServer');
  if (!api) return;
  const { type } = api.service.servicePublishingStrategy;
  const { endpointAccess = 'Public' } = spec.platform?.aws ?? {};
  if (type !== 'Route' && type !== 'LoadBalancer') {
    yield { path: [...api.path, 'type'], message: `APIServer is published by ${type}`, help: 'on AWS use type LoadBalancer or Route' };
  } else if (type === 'Route' && endpointAccess !== 'Private' && !hostnameOf(api.service)) {
    yield { path: api.path, message: 'APIServer is published by a Route without a hostname', help: 'set route.hostname' };
  }
}

/** HS hostedcluster_controller.go: the hostnames of services, the first that stands twice. */
function* hostnameProblems({ services = [] }: HostedClusterSpec): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const [i, one] of services.entries()) {
    const hostname = hostnameOf(one);
    if (!hostname) continue;
    const other = seen.get(hostname);
    if (other !== undefined) {
      const field = one.servicePublishingStrategy.type === 'Route' ? 'route' : 'loadBalancer';
      yield {
        path: ['spec', 'services', i, 'servicePublishingStrategy', field, 'hostname'],
        message: `${one.service} has the hostname ${hostname} of ${other}`,
        help: 'give each service a hostname of its own',
      };
      return;
    }
    seen.set(hostname, one.service);
  }
}

/** What the operator has against the way in which services are published. */
export function* serviceProblems(spec: HostedClusterSpec): Generator<Problem> {
  // IBM Cloud runs the ignition server by itself.
  const needed = spec.platform?.type === 'IBMCloud' ? everywhere.slice(0, 3) : everywhere;
  const missing = needed.filter((name) => !serviceOf(spec, name));
  if (missing.length > 0) {
    yield {
      path: ['spec', 'services'],
      message: `no publishing strategy for ${missing.join(' and ')}`,
      help: `list ${either(needed).replace(' or ', ' and ')}`,
    };
  }
  if (spec.platform?.type === 'AWS') yield* awsProblems(spec);
  yield* hostnameProblems(spec);
}
