import type { Infinispan } from '../../../imports/infinispan';
import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import type { InfinispanVersion } from '../../core/target';
import { defaultHeartbeats } from '../facts';
import { sitesOf, specOf } from './spec';

const local = ['spec', 'service', 'sites', 'local'];

/** Heartbeats that the gossip router cannot keep (api/v1/infinispan_webhook.go, validate). */
export function* heartbeatProblems(manifest: Infinispan, operator: InfinispanVersion): Generator<Problem> {
  const sites = sitesOf(specOf(manifest), operator);
  const heartbeats = sites?.local?.discovery?.heartbeats;
  if (!heartbeats || heartbeats.enabled === false) return;
  const interval = heartbeats.interval ?? defaultHeartbeats.interval;
  const timeout = heartbeats.timeout ?? defaultHeartbeats.timeout;
  const at = [...local, 'discovery', 'heartbeats'];
  for (const [field, value] of Object.entries({ interval, timeout })) {
    if (value <= 0)
      yield { path: [...at, field], message: `the heartbeats' ${field} is ${value}`, help: 'give milliseconds, more than zero' };
  }
  if (interval >= timeout) {
    yield {
      path: [...at, (heartbeats.interval ?? undefined) === undefined ? 'timeout' : 'interval'],
      message: `heartbeats every ${interval} ms never arrive within their timeout of ${timeout} ms`,
      help: 'make the timeout longer than the interval; three times as long is usual',
    };
  }
}

/** A Route to the sites without encryption (api/v1/infinispan_webhook.go, validate; api/v1/types_util.go, IsSiteTLSEnabled). */
export function* siteRouteProblems(manifest: Infinispan, operator: InfinispanVersion): Generator<Problem> {
  const site = sitesOf(specOf(manifest), operator)?.local;
  if (site?.expose?.type !== 'Route') return;
  const { secretName, alias, filename } = site.encryption?.transportKeyStore ?? {};
  if (secretName || alias || filename) return;
  yield {
    path: [...local, 'expose', 'type'],
    message: 'sites exposed by a Route need encryption: a Route tells them apart by TLS',
    help: 'set transportKeyStore and routerKeyStore, or expose the site as LoadBalancer or NodePort',
  };
}

/** What the CRD's pattern for a location's url has between `infinispan+xsite://` and the port. */
const urlHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)?(?::[0-9]+)*$/;

/** Hosts of which the webhook makes a url that the API server then refuses (api/v1/infinispan_webhook.go, Default). */
export function* locationHostProblems(manifest: Infinispan, operator: InfinispanVersion): Generator<Problem> {
  for (const [i, { host }] of (sitesOf(specOf(manifest), operator)?.locations ?? []).entries()) {
    if (!host || urlHost.test(host)) continue;
    yield {
      path: ['spec', 'service', 'sites', 'locations', i, 'host'],
      message: `${show(host)} cannot stand in a url`,
      help: 'use a DNS name in lower case or an IPv4 address; better, set url: infinispan+xsite://<host>:<port>',
    };
  }
}
