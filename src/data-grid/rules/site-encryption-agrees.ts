import { minor } from '../../core/target';
import type { Site } from '../sites/site';
import { localPath, nameOf, siteRule } from '../sites/site-rule';

/** Up to 2.3 what goes without saying has changed (api/v1/types_util.go, GetSiteTLSProtocol). */
const protocolOf = ({ local, cluster }: Site): string | undefined =>
  local.encryption?.protocol ?? (minor(cluster.target.operators.infinispan) >= 4 ? 'TLSv1.3' : undefined);

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/configure/xsite.go, TransportTLS: all or none, in one protocol. */
export default siteRule({
  id: 'site-encryption-agrees',
  consequence: 'degraded',
  summary: 'Sites are all encrypted in the same way, or none is',
  *problems(site, { linksOf, linksTo }) {
    const linked = new Set(
      [...linksOf(site), ...linksTo(site)].flatMap(({ from, meaning }) => (meaning.state === 'agreed' ? [from, meaning.site] : [])),
    );
    linked.delete(site);
    const [apart] = [...linked].filter((other) => other.encrypted !== site.encrypted);
    if (apart) {
      const help = 'encrypt all sites, or none';
      yield site.encrypted
        ? { path: [...localPath, 'encryption'], message: `this site is encrypted, and ${nameOf(apart)} is not`, help }
        : { path: localPath, message: `this site is not encrypted, and ${nameOf(apart)} is`, help };
    }
    const mine = protocolOf(site);
    const [other] = [...linked].filter((one) => one.encrypted && site.encrypted && ![mine, undefined].includes(protocolOf(one)));
    if (other && mine) {
      const path = [...localPath, 'encryption', 'protocol'];
      yield {
        path,
        message: `this site speaks ${mine}, and ${nameOf(other)} ${protocolOf(other)}`,
        help: 'use the same protocol at every site',
      };
    }
  },
});
