import { sitesHtml } from '../../../data-grid/effective/html';
import { sitesMermaid } from '../../../data-grid/effective/mermaid';
import { type EffectiveSites, effectiveSites } from '../../../data-grid/effective/sites';
import { sitesSvg } from '../../../data-grid/effective/svg';
import { sitesText } from '../../../data-grid/effective/text';
import type { EffectiveModel } from './model';

const of =
  (print: (answer: EffectiveSites) => string) =>
  (answer: unknown): string =>
    print(answer as EffectiveSites);

/** `effective sites`: how Infinispan clusters find each other. */
export const sites: EffectiveModel = {
  name: 'sites',
  words: [],
  summary: 'the cross-site topology: sites, links, exposure, encryption, routers and what is wrong; each file or folder is one cluster',
  formats: { mermaid: of(sitesMermaid), svg: of(sitesSvg), html: of(sitesHtml) },
  answer: ({ clusters, schemas }) => effectiveSites(clusters, schemas),
  pretty: of(sitesText),
};
