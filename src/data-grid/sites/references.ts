import { keyStoreFile, trustStoreFile } from '../facts';
import { isExternal, type Reference } from '../references';
import type { Site } from './site';
import { localPath, locationPath } from './site-rule';
import type { Link } from './topology';

/** infinispan-operator pkg/kubernetes, GetOpenShiftRESTConfig and GetKubernetesRESTConfig: the keys that are read. */
const certificate = ['certificate-authority', 'client-certificate', 'client-key'];
export const tokenKeys: Readonly<Record<string, readonly string[]>> = {
  openshift: ['token'],
  kubernetes: certificate,
  minikube: certificate,
};

/** The Secrets that a site asks other clusters' APIs with. */
export const tokensOf = ({ locations }: Site): readonly Reference[] =>
  locations
    .filter(({ way, secretName }) => way === 'managed' && secretName !== '')
    .map(({ index, scheme, secretName }) => ({
      kind: 'Secret',
      name: secretName,
      path: locationPath(index, 'secretName'),
      keys: [tokenKeys[scheme] ?? []],
    }));

const stores = [
  ['transportKeyStore', keyStoreFile],
  ['routerKeyStore', keyStoreFile],
  ['trustStore', trustStoreFile],
] as const;

/** The Secrets of the key stores and the trust store that a site reads. */
export function storesOf({ encrypted, router, local: { encryption } }: Site): readonly Reference[] {
  if (!encrypted) return [];
  return stores.flatMap(([field, standard]) => {
    const store = encryption?.[field];
    if (!store?.secretName || (field === 'routerKeyStore' && !router)) return [];
    const keys = [['password', store.filename || standard]];
    return [{ kind: 'Secret', name: store.secretName, path: [...localPath, 'encryption', field, 'secretName'], keys }];
  });
}

/** The Infinispans of this cluster that locations mean, of which none is in the input. */
export const nearbyOf = (links: readonly Link[]): readonly Reference[] =>
  links.flatMap(({ from, location: { index, name, way, target }, meaning }) =>
    way !== 'nearby' || target === undefined || meaning.state !== 'outside' || isExternal(from.doc, 'Site', name)
      ? []
      : [{ kind: 'Infinispan', path: locationPath(index, target.name === from.own.name ? 'namespace' : 'clusterName'), ...target }],
  );
