/** Egress rules put in order: which addresses reach each, and how the time grows. */
import type { EgressRule } from '../src/network/egress/destination';
import { reaches } from '../src/network/egress/reach';

/** Networks that nest, repeat and lie apart, as in a policy that grew over years; every tenth rule is for a name. */
const rules = (count: number): EgressRule[] =>
  Array.from({ length: count }, (_, i) => {
    const type = i % 3 === 0 ? 'Deny' : 'Allow';
    if (i % 10 === 9) return { type, to: { dnsName: `host-${i % 400}.example.com` } };
    const spread = (i * 2654435761) >>> 0;
    return {
      type,
      to: { cidrSelector: `10.${(spread >>> 8) & 255}.${(spread >>> 16) & 255}.${spread & 255}/${[32, 30, 28, 24, 20, 16][i % 6]}` },
    };
  });

/** Milliseconds of the best of several runs. */
function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 15; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How long so many rules take; 1,000 is the most that an EgressNetworkPolicy may have, 8,000 an EgressFirewall. */
export function ordering(): { readonly rules: number; readonly milliseconds: number }[] {
  return [1000, 2000, 4000, 8000].map((count) => {
    const policy = rules(count);
    return { rules: count, milliseconds: fastest(() => reaches(policy)) };
  });
}
