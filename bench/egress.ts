/** Egress rules put in order, which is to know what reaches each, beside merely parsing them with the `yaml` package. */
import { parse, stringify } from 'yaml';
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

/** Often enough to be measured. */
const rounds = 5;

export function ordering(count: number): () => void {
  const policy = rules(count);
  return () => {
    for (let round = 0; round < rounds; round++) reaches(policy);
  };
}

export function parsing(count: number): () => void {
  const text = stringify(rules(count));
  return () => {
    for (let round = 0; round < rounds; round++) parse(text);
  };
}
