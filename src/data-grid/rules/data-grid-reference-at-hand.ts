import { Backup } from '../../../imports/backup';
import { Cache } from '../../../imports/cache';
import { Infinispan } from '../../../imports/infinispan';
import type { Kind } from '../../../imports/kind';
import { Restore } from '../../../imports/restore';
import type { Ask } from '../../check/ask';
import { rule } from '../../check/rule';
import type { Doc } from '../../core/doc';
import { ownersOf } from '../cache/owners';
import { referencesOf } from '../cluster-references';
import { absentReferences, type Reference } from '../references';
import { storesOf, tokensOf } from '../sites/references';
import { topologyOf } from '../sites/topology';

type Referring = Infinispan | Cache | Backup | Restore;

const kinds: readonly Kind<Referring>[] = [Infinispan, Cache, Backup, Restore];

function allOf(manifest: Referring, { doc, clusters }: Ask<Referring>): readonly Reference[] {
  if (manifest.kind !== 'Infinispan') return ownersOf(manifest);
  const site = topologyOf(clusters).siteOf(doc as Doc<Infinispan>);
  return [...referencesOf(manifest), ...(site ? [...tokensOf(site), ...storesOf(site)] : [])];
}

/** As `site-token`, `site-key-store`, `cluster-references` and `cache-cluster-known`, where nobody said that all objects are at hand. */
export default rule(kinds, {
  id: 'data-grid-reference-at-hand',
  consequence: 'ignored',
  summary: 'What objects of Data Grid refer to comes with them, where their namespace does',
  *check(manifest, ask) {
    if (!ask.doc.partial) yield* absentReferences(allOf(manifest, ask), ask.doc, ask.cluster);
  },
});
