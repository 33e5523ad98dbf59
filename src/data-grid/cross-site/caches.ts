import type { Cache } from '../../../imports/cache';
import { cache } from '../cache';
import { clusterNameOf } from './names';
import type { CrossSiteCache, CrossSiteProps, CrossSiteSite } from './props';

/** The configuration that the server reads: a distributed cache with one backup for each of the other sites. */
function template({ strategy = 'ASYNC', configuration = {} }: CrossSiteCache, others: readonly string[]): string {
  const backups = Object.fromEntries(others.map((name) => [name, { backup: { strategy } }]));
  const distributed = { mode: 'SYNC', encoding: { 'media-type': 'application/x-protostream' }, ...configuration, backups };
  return `${JSON.stringify({ 'distributed-cache': distributed }, null, 2)}\n`;
}

/** The caches of one site. */
export const cachesOf = ({ sites, caches = [] }: CrossSiteProps, site: CrossSiteSite): Cache[] =>
  caches.flatMap((declared) => {
    const holders = declared.sites ?? sites.map(({ name }) => name);
    if (!holders.includes(site.name)) return [];
    const others = holders.filter((name) => name !== site.name);
    const { name } = declared;
    return [cache({ name, namespace: site.namespace, clusterName: clusterNameOf(site), template: template(declared, others) })];
  });
