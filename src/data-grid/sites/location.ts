import type { InfinispanSpecServiceSitesLocation as Declared, InfinispanSpecServiceSites as Sites } from '../../../imports/infinispan';
import { defaultSitePort } from '../facts';

/** Which Infinispan: its name and namespace; an empty namespace where the manifest leaves it open. */
export interface Address {
  readonly name: string;
  readonly namespace: string;
}

/**
 * How a site is found: the operator asks another cluster's API; it is at a fixed address; its Service is in this cluster;
 * or it has no address of its own, so that both meet at another router.
 */
export type Way = 'managed' | 'static' | 'nearby' | 'none';

/** A location that counts. */
export interface Location {
  /** Its place in spec.service.sites.locations. */
  readonly index: number;
  readonly name: string;
  readonly way: Way;
  /** `openshift`, `kubernetes` or `minikube`, where the way is managed. */
  readonly scheme: string;
  /** The host of a url. */
  readonly host: string;
  /** The port that is connected to; that of the API, where the way is managed. */
  readonly port: number;
  readonly secretName: string;
  /** The Infinispan that it means, where it says so. */
  readonly target?: Address;
}

const url = /^([a-z+]+):\/\/([^:]*)(?::(\d+))?/;

/** The Service of a site as other pods of its cluster call it (api/v1/types_util.go, GetSiteServiceName). */
const service = /^(.+)-site(?:\.([^.]+)(?:\.svc(?:\.cluster\.local)?)?)?$/;

/** The webhook makes a url of the old fields host and port (api/v1/infinispan_webhook.go, Default). */
const urlOf = ({ url: given, host, port }: Declared): string =>
  host ? `infinispan+xsite://${host}:${port && port > 0 ? port : defaultSitePort}` : (given ?? '');

/** pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, searchRemoteSites. */
function read(declared: Declared, index: number, own: Address): Location {
  const { name, secretName = '' } = declared;
  const [, scheme = '', host = '', port] = url.exec(urlOf(declared)) ?? [];
  const common = { index, name, scheme, host, secretName, port: Number(port ?? 0) || defaultSitePort };
  if (scheme === 'infinispan+xsite' && host !== '') {
    const [, cluster, namespace = own.namespace] = service.exec(host) ?? [];
    return { ...common, way: 'static', ...(cluster !== undefined && { target: { name: cluster, namespace } }) };
  }
  const target = { name: declared.clusterName || own.name, namespace: declared.namespace || own.namespace };
  if (scheme !== '' && scheme !== 'infinispan+xsite') return { ...common, way: 'managed', target };
  const isOwn = target.name === own.name && target.namespace === own.namespace;
  return isOwn ? { ...common, way: 'none' } : { ...common, way: 'nearby', target };
}

/** The locations that count: of several with one name the last, and none with the local site's (api/v1/types_util.go, GetRemoteSiteLocations). */
export function locationsOf({ local, locations }: Sites, own: Address): readonly Location[] {
  const last = new Map<string, Location>();
  for (const [index, declared] of (locations ?? []).entries()) {
    if (declared.name !== local?.name) last.set(declared.name, read(declared, index, own));
  }
  return [...last.values()];
}
