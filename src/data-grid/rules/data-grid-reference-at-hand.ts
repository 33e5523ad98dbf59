import { Backup } from '../../../imports/backup';
import { Cache } from '../../../imports/cache';
import { Infinispan } from '../../../imports/infinispan';
import type { Kind } from '../../../imports/kind';
import { Restore } from '../../../imports/restore';
import type { Ask } from '../../check/ask';
import { rule } from '../../check/rule';
import type { Doc } from '../../core/doc';
import type { Manifest } from '../../core/manifest';
import { ownersOf } from '../cache/owners';
import { referencesOf } from '../cluster-references';
import { absentReferences, type Reference } from '../references';
import { accountKinds, accountsOf } from '../sites/accounts';
import { nearbyOf, storesOf, tokensOf } from '../sites/references';
import { topologyOf } from '../sites/topology';

const owned: readonly Kind<Cache | Backup | Restore>[] = [Cache, Backup, Restore];

function ofGrid(manifest: Infinispan, { doc, clusters }: Ask<Manifest>): readonly Reference[] {
  const topology = topologyOf(clusters);
  const site = topology.siteOf(doc as Doc<Infinispan>);
  return [...referencesOf(manifest), ...(site ? [...tokensOf(site), ...storesOf(site), ...nearbyOf(topology.linksOf(site))] : [])];
}

function allOf(manifest: Manifest, ask: Ask<Manifest>): readonly Reference[] {
  if (accountKinds.some(({ kind }) => kind === manifest.kind)) return accountsOf(manifest, ask.cluster);
  return manifest.kind === 'Infinispan' ? ofGrid(manifest as Infinispan, ask) : ownersOf(manifest as Cache | Backup | Restore);
}

/**
 * As `site-token`, `site-key-store`, `site-account`, `site-location-agrees`, `cluster-references` and `cache-cluster-known`, where
 * nobody said that all objects are at hand.
 */
export default rule([Infinispan, ...owned, ...accountKinds] as readonly Kind<Manifest>[], {
  id: 'data-grid-reference-at-hand',
  consequence: 'ignored',
  summary: 'What objects of Data Grid refer to comes with them, where their namespace does',
  *check(manifest, ask) {
    if (!ask.doc.partial) yield* absentReferences(allOf(manifest, ask), ask.doc, ask.cluster);
  },
});
