import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import type { Site } from '../sites/site';
import { localPath, locationPath, siteRule } from '../sites/site-rule';

/** Which field belongs to which type (pkg/reconcile/pipeline/infinispan/handler/provision/services.go, XSiteService). */
const owners = { nodePort: 'NodePort', port: 'LoadBalancer', routeHostName: 'Route' } as const;

function* ofExposure({ local: { expose, discovery }, router }: Site): Generator<Problem> {
  for (const [field, type] of Object.entries(owners)) {
    const value = expose[field as keyof typeof owners];
    if (!value || expose.type === type) continue;
    yield {
      path: [...localPath, 'expose', field],
      message: `${field} belongs to ${type}, and this site is exposed as ${expose.type}`,
      help: 'remove it',
    };
  }
  for (const field of ['cpu', 'memory'] as const) {
    if (router || !discovery?.[field]) continue;
    yield {
      path: [...localPath, 'discovery', field],
      message: `${field} is for the gossip router, and this site runs none`,
      help: 'remove it',
    };
  }
}

function* ofLocations({ doc, name: own }: Site): Generator<Problem> {
  const locations = doc.manifest.spec?.service?.sites?.locations ?? [];
  for (const [index, location] of locations.entries()) {
    const { name, url, host } = location;
    if (name === own) continue;
    if (locations.slice(index + 1).some((later) => later.name === name)) {
      yield {
        path: locationPath(index, 'name'),
        message: `a later location is called ${show(name)} too, and only that one counts`,
        help: 'remove one',
      };
    }
    if (url && host) {
      yield {
        path: locationPath(index, 'url'),
        message: 'host and port take the place of the url',
        help: 'remove host and port, which are older',
      };
    }
    const fixed = Boolean(host) || /^infinispan\+xsite:\/\/[^:]/.test(url ?? '');
    for (const field of ['secretName', 'clusterName', 'namespace'] as const) {
      if (!fixed || !location[field]) continue;
      yield { path: locationPath(index, field), message: `a location with a fixed address has no use for ${field}`, help: 'remove it' };
    }
  }
}

export default siteRule({
  id: 'site-field-unused',
  consequence: 'ignored',
  summary: 'Every field of the sites is one that counts',
  *problems(site) {
    yield* ofExposure(site);
    yield* ofLocations(site);
  },
});
