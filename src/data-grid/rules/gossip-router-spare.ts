import { setOf } from '../sites/routers';
import { localPath, siteRule } from '../sites/site-rule';

/** Data Grid documentation, "Disabling local Gossip router and service". */
export default siteRule({
  id: 'gossip-router-spare',
  consequence: 'discouraged',
  summary: 'Three or more sites have more than one gossip router',
  *problems(site, topology) {
    if (site.router) return;
    const { sites, outside } = setOf(site, topology);
    const running = [...sites].filter(({ router }) => router);
    if (sites.size + outside.size < 3 || running.length + outside.size !== 1) return;
    yield {
      path: [...localPath, 'discovery', 'launchGossipRouter'],
      message: `${sites.size + outside.size} sites meet at one gossip router: without it none reaches another`,
      help: 'with three sites or more, let all run one',
    };
  },
});
