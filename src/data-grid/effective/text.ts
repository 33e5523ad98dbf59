import { linkWords, plain, siteWords } from './edges';
import type { EffectiveSites } from './sites';

/** The topology for a terminal: each site, its links, and what is wrong with it. */
export function sitesText({ sites, links }: EffectiveSites): string {
  if (sites.length === 0) return 'no Infinispan of the input takes part in cross-site replication';
  const names = new Map(sites.map(({ id, name }) => [id, plain(name)]));
  return sites
    .map((site) => {
      const own = links.filter(({ from }) => from === site.id);
      return [
        plain(site.name),
        ...siteWords(site).map((line) => `  ${line}`),
        ...own.map((link) => `  → ${names.get(link.to)}: ${linkWords(link)}${link.agrees === false ? ', which does not agree' : ''}`),
        ...site.problems.map(({ level, rule, message }) => `  ${level} ${rule}: ${message}`),
      ].join('\n');
    })
    .join('\n\n');
}
