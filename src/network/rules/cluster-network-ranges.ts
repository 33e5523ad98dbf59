import { Network } from '../../../imports/network';
import { type Problem, rule } from '../../check/rule';
import type { Path } from '../../core/path';
import { bits, type Cidr, overlap, parseCidr } from '../../core/values/ip';

interface Own {
  readonly what: string;
  readonly path: Path;
  readonly cidr: Cidr;
  readonly text: string;
}

function own(what: string, path: Path, text: string | undefined): Own[] {
  const cidr = text === undefined ? undefined : parseCidr(text);
  return cidr === undefined || text === undefined ? [] : [{ what, path, cidr, text }];
}

/** What a node gets of a cluster network: a part of it, with room for more than the network's own two addresses. */
function* prefixProblems({ cidr, text, path }: Own, hostPrefix: number): Generator<Problem> {
  const most = bits(cidr) - 2;
  if (hostPrefix >= cidr.prefix && hostPrefix <= most) return;
  yield {
    path: [...path, 'hostPrefix'],
    message:
      hostPrefix < cidr.prefix ? `a node’s part, /${hostPrefix}, is larger than ${text}` : `a node’s part, /${hostPrefix}, has no room`,
    help: `use ${cidr.prefix} to ${most}`,
  };
}

/** cluster-network-operator pkg/network/render.go, validateIPPools. */
export default rule(Network, {
  id: 'cluster-network-ranges',
  consequence: 'degraded',
  summary: 'The networks of pods and services share no address, and a node’s part fits in',
  *check({ spec }) {
    const pods = (spec?.clusterNetwork ?? []).map(({ cidr, hostPrefix }, i) => ({
      hostPrefix,
      networks: own('cluster network', ['spec', 'clusterNetwork', i], cidr),
    }));
    const services = (spec?.serviceNetwork ?? []).flatMap((text, i) => own('service network', ['spec', 'serviceNetwork', i], text));
    const all = [...services, ...pods.flatMap(({ networks }) => networks)];
    for (const [i, one] of all.entries()) {
      const other = all.slice(0, i).find(({ cidr }) => overlap(cidr, one.cidr));
      if (other === undefined) continue;
      yield {
        path: one.what === 'cluster network' ? [...one.path, 'cidr'] : one.path,
        message: `${one.what} ${one.text} shares addresses with ${other.what} ${other.text}`,
        help: 'choose networks that share no address',
      };
    }
    for (const { networks, hostPrefix } of pods) {
      // An empty prefix is left to the plugin.
      if (hostPrefix) for (const one of networks) yield* prefixProblems(one, hostPrefix);
    }
  },
});
