import { rule } from '../../check/rule';
import { Secret } from '../kinds';
import { isHidden } from '../recognize';

/** Kubernetes documentation, "Good practices for Kubernetes Secrets"; Data Grid documentation, "Exchanging service account tokens". */
export default rule(Secret, {
  id: 'secret-in-plain-text',
  consequence: 'discouraged',
  summary: 'Tokens, passwords and keystores come from outside of the manifests',
  *check({ data, stringData }) {
    for (const [field, held] of Object.entries({ data, stringData })) {
      const keys = Object.entries(held ?? {}).flatMap(([key, value]) => (isHidden(key, value) ? [key] : []));
      const [first, ...more] = keys;
      if (first === undefined) continue;
      const what = more.length === 0 ? `the value of ${first} stands` : `the values of ${first} and ${more.length} more stand`;
      yield {
        path: [field, first],
        message: `${what} here for everyone to read who has the manifest`,
        help: 'let an ExternalSecret, a SealedSecret or a person bring it',
      };
    }
  },
});
