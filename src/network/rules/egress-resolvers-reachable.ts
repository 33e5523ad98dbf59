import { EgressNetworkPolicy } from '../../../imports/egressnetworkpolicy';
import { rule } from '../../check/rule';
import { decide } from '../egress/decide';
import { resolversAnnotation } from '../facts';
import { addressOf } from '../ranges';

/** Documentation, "How Domain Name Server (DNS) resolution works": only the node's own name server is let through by itself. */
export default rule(EgressNetworkPolicy, {
  id: 'egress-resolvers-reachable',
  consequence: 'degraded',
  summary: 'An egress policy lets pods reach their name servers',
  *check({ metadata, spec }) {
    const resolvers = metadata.annotations?.[resolversAnnotation]?.split(',') ?? [];
    for (const resolver of resolvers.map((text) => text.trim())) {
      const address = addressOf(resolver);
      const decision = address === undefined ? undefined : decide(spec.egress, { target: { address }, resolved: new Map() });
      if (decision === undefined || decision.allow || decision.index === undefined) continue;
      yield {
        path: ['spec', 'egress', decision.index],
        message: `this rule denies the name server ${resolver}, without which the project’s pods resolve no names`,
        help: `allow ${resolver}/32 before it`,
      };
    }
  },
});
