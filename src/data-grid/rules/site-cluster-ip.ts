import { localPath, siteRule } from '../sites/site-rule';

/** Data Grid documentation, "Configuring sites in the same OpenShift cluster". */
export default siteRule({
  id: 'site-cluster-ip',
  consequence: 'discouraged',
  summary: 'Sites are exposed to other clusters',
  *problems({ local, router }) {
    if (!router || local.expose.type !== 'ClusterIP') return;
    yield {
      path: [...localPath, 'expose', 'type'],
      message: 'ClusterIP is for demonstrations inside one cluster',
      help: 'use LoadBalancer, NodePort or Route',
    };
  },
});
