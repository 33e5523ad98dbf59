import { rule } from '../../check/rule';
import { Secret } from '../core-kinds';
import { allSites } from '../sites/site';

/** Keys that nobody but their owner should read. */
const hidden = ['token', 'password', 'client-key'] as const;

export default rule(Secret, {
  id: 'secret-in-plain-text',
  consequence: 'discouraged',
  summary: 'Tokens and passwords between sites come from outside of the manifests',
  *check({ metadata, data, stringData }, { cluster }) {
    const users = allSites([cluster]).filter(({ own, local: { encryption }, locations }) => {
      const stores = [encryption?.transportKeyStore, encryption?.routerKeyStore, encryption?.trustStore];
      const names = [...stores.map((store) => store?.secretName), ...locations.map(({ secretName }) => secretName)];
      return own.namespace === (metadata?.namespace ?? '') && names.includes(metadata?.name ?? '');
    });
    if (users.length === 0) return;
    for (const [field, held] of Object.entries({ stringData, data })) {
      for (const key of hidden) {
        if (!held?.[key]) continue;
        yield {
          path: [field, key],
          message: `the ${key} stands here for everyone to read`,
          help: 'let an ExternalSecret or a person bring it',
        };
      }
    }
  },
});
