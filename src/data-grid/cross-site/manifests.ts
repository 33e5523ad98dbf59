import type { Manifest } from '../../core/manifest';
import { defined, type Labels } from '../../core/metadata';
import type { InfinispanProps } from '../cluster-props';
import { externalAnnotation, floodingCategories, keyStoreFile, trustStoreFile } from '../facts';
import { infinispan } from '../infinispan';
import type { KeyStoreProps, LocalSiteProps, SiteEncryptionProps, TrustStoreProps } from '../site-props';
import { accessTo, remoteTokens } from './access';
import { cachesOf } from './caches';
import { hasRouter, locationsOf } from './locations';
import { clusterNameOf, tokenSecretOf } from './names';
import type { CrossSiteEncryption, CrossSiteProps, CrossSiteSite, DeclaredSite, SecretSource, StoreSource } from './props';
import { comesFromOutside, secretFrom } from './secrets';

const quiet = Object.fromEntries(floodingCategories.map((category) => [category, 'error' as const]));

function encryptionOf({ protocol, transport, router = transport, trust }: CrossSiteEncryption): SiteEncryptionProps {
  const keyStore = ({ secretName, alias, filename = keyStoreFile }: KeyStoreProps): KeyStoreProps =>
    defined({ secretName, alias, filename });
  const trustStore = ({ secretName, filename = trustStoreFile }: TrustStoreProps): TrustStoreProps => ({ secretName, filename });
  return defined({
    protocol,
    transportKeyStore: keyStore(transport),
    routerKeyStore: keyStore(router),
    trustStore: trust && trustStore(trust),
  });
}

/** Each Secret once, although both key stores may lie in one. */
function storesOf({
  transport,
  router = transport,
  trust,
}: CrossSiteEncryption): readonly ({ readonly secretName: string } & StoreSource)[] {
  const all = [transport, router, ...(trust ? [trust] : [])];
  return all.filter(({ secretName }, i) => all.findIndex((other) => other.secretName === secretName) === i);
}

function localSite(props: CrossSiteProps, site: DeclaredSite): LocalSiteProps {
  const { routerResources, encryption } = props;
  const router = hasRouter(props, site);
  const discovery = router
    ? routerResources && { launchGossipRouter: true as const, ...routerResources }
    : { launchGossipRouter: false as const };
  return defined({
    name: site.name,
    expose: site.expose,
    maxRelayNodes: site.maxRelayNodes ?? props.maxRelayNodes,
    discovery,
    encryption: encryption && encryptionOf(encryption),
  }) as LocalSiteProps;
}

/** What a site refers to that nothing here writes. */
function externals(props: CrossSiteProps, site: CrossSiteSite): string[] {
  const others = props.sites.filter(({ name }) => name !== site.name);
  const tokens =
    props.connect === 'managed' ? props.sites.filter(({ name, tokenSource }) => name !== site.name && comesFromOutside(tokenSource)) : [];
  const stores = props.encryption ? storesOf(props.encryption).filter(({ source }) => comesFromOutside(source)) : [];
  return [
    ...others.filter(({ external }) => external).map(({ name }) => `Site/${name}`),
    ...[...tokens.map(tokenSecretOf), ...stores.map(({ secretName }) => secretName)].map((name) => `Secret/${name}`),
  ];
}

function gridOf(props: CrossSiteProps, site: DeclaredSite, annotations: Labels | undefined): Manifest {
  const { infinispan: rest = {} } = site;
  const { logging } = rest;
  const merged: InfinispanProps = {
    version: props.version,
    ...rest,
    name: clusterNameOf(site),
    namespace: site.namespace,
    annotations: annotations || rest.annotations ? { ...annotations, ...rest.annotations } : undefined,
    replicas: site.replicas,
    sites: { local: localSite(props, site), locations: locationsOf(props, site) },
    logging: { ...logging, categories: { ...(props.logCategories ?? quiet), ...logging?.categories } },
  };
  return infinispan(merged);
}

/**
 * Everything that one site's cluster gets.
 *
 * @param complete whether its cluster is declared as a whole: what lies outside is then named in an annotation, so that
 * nobody misses it
 */
export function crossSiteManifests(props: CrossSiteProps, site: DeclaredSite, complete = false): Manifest[] {
  const outside = complete ? externals(props, site) : [];
  const annotations = outside.length > 0 ? { [externalAnnotation]: outside.join(', ') } : undefined;
  const managed = props.connect === 'managed' ? props.sites.find(({ name }) => name === site.name) : undefined;
  const make = (name: string, source: SecretSource | undefined): Manifest[] => secretFrom(name, site.namespace, source);
  return [
    ...(props.connect === 'managed' && managed ? [...accessTo(managed), ...remoteTokens(props.sites, managed)] : []),
    ...(props.encryption ? storesOf(props.encryption).flatMap(({ secretName, source }) => make(secretName, source)) : []),
    gridOf(props, site, annotations),
    ...cachesOf(props, site),
  ];
}
