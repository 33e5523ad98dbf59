import { keyStoreFile, trustStoreFile } from '../facts';
import { secretProblems } from '../sites/secrets';
import { localPath, siteRule } from '../sites/site-rule';

const stores = [
  ['transportKeyStore', keyStoreFile],
  ['routerKeyStore', keyStoreFile],
  ['trustStore', trustStoreFile],
] as const;

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, TransportTLS and GossipRouterTLS. */
export default siteRule({
  id: 'site-key-store',
  consequence: 'degraded',
  summary: 'The Secrets of key stores and trust store hold the store and its password',
  *problems(site) {
    if (!site.encrypted) return;
    for (const [field, standard] of stores) {
      if (field === 'routerKeyStore' && !site.router) continue;
      const store = site.local.encryption?.[field];
      if (!store?.secretName) continue;
      const path = [...localPath, 'encryption', field, 'secretName'];
      yield* secretProblems(site, store.secretName, ['password', store.filename || standard], path);
    }
  },
});
