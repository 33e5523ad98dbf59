import { defaultSitePort, routePort } from '../facts';
import type { LocationProps, SiteExposure } from '../site-props';
import { clusterNameOf, tokenSecretOf } from './names';
import type { CrossSiteProps, CrossSiteSite, ManualSite } from './props';

/** The port that an exposure listens on; none where the cluster chooses it. */
function portOf(expose: SiteExposure | undefined): number | undefined {
  if (expose?.type === 'Route') return routePort;
  return expose?.type === 'NodePort' ? expose.nodePort : expose?.port;
}

function staticUrl({ address, expose }: ManualSite): `infinispan+xsite://${string}` {
  if (address.startsWith('infinispan+xsite://')) return address as `infinispan+xsite://${string}`;
  const port = /:\d+$/.test(address) ? undefined : portOf(expose);
  return `infinispan+xsite://${address}${port === undefined || port === defaultSitePort ? '' : `:${port}`}`;
}

/** Whether a site runs a gossip router. */
export const hasRouter = ({ routers }: CrossSiteProps, { name }: CrossSiteSite): boolean => routers?.includes(name) ?? true;

/** What every other site writes of one. Without a router it has no address: it meets the others at theirs. */
function locationsFor(props: CrossSiteProps): readonly LocationProps[] {
  switch (props.connect) {
    case 'managed':
      return props.sites.map((site): LocationProps => {
        const { name, namespace, api } = site;
        if (!hasRouter(props, site)) return { name };
        return { name, clusterName: clusterNameOf(site), namespace, url: `openshift://${api}`, secretName: tokenSecretOf(site) };
      });
    case 'manual':
      return props.sites.map((site): LocationProps => ({ name: site.name, ...(hasRouter(props, site) && { url: staticUrl(site) }) }));
    case 'nearby':
      return props.sites.map((site): LocationProps => {
        const { name, namespace } = site;
        return hasRouter(props, site) ? { name, clusterName: clusterNameOf(site), namespace } : { name };
      });
  }
}

/** The locations that one site lists. */
export const locationsOf = (props: CrossSiteProps, site: CrossSiteSite): readonly LocationProps[] =>
  locationsFor(props).filter(({ name }) => name !== site.name);
