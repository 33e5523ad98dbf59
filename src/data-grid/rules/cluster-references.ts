import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { referencesOf } from '../cluster-references';
import { lackingReferences, missingReferences } from '../references';

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/configure/: it waits for each, and for the keys that it reads. */
export default rule(Infinispan, {
  id: 'cluster-references',
  consequence: 'degraded',
  summary: 'The Secrets and the ConfigMap that an Infinispan names are there, with what it reads in them',
  *check(manifest, { doc, cluster }) {
    if (doc.partial) return;
    yield* missingReferences(referencesOf(manifest), doc, cluster);
    yield* lackingReferences(referencesOf(manifest), doc, cluster);
  },
});
