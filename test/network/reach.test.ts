import { describe, expect, it } from 'vitest';
import { type EgressRule, ovn } from '../../src/network/egress/destination';
import { nameRules } from '../../src/network/egress/policy';
import { reaches } from '../../src/network/egress/reach';
import { addressOf, contains, isSame, printNetwork, type Range, rangeOf } from '../../src/network/ranges';
import { seeded } from './support';

const rule = (type: string, cidrSelector: string): EgressRule => ({ type, to: { cidrSelector } });

/** Networks of few prefixes, so that they nest, repeat and leave gaps. */
const network = (next: (n: number) => number): string => `10.0.${next(4)}.${next(8) * 32}/${[0, 8, 22, 24, 25, 26, 27, 30, 32][next(9)]}`;

const reachedBy = (rules: readonly EgressRule[], i: number): string[] => (reaches(rules)[i]?.reached ?? []).flatMap(networksOf);

/** The networks that together are a range, in order. */
function networksOf({ first, last }: Range): string[] {
  const networks: string[] = [];
  for (let at = first; at <= last; ) {
    let size = 1n;
    while (at % (size * 2n) === 0n && at + size * 2n - 1n <= last) size *= 2n;
    networks.push(printNetwork({ first: at, last: at + size - 1n }));
    at += size;
  }
  return networks;
}

describe('rules that take all from another', () => {
  it('are named up to five, and counted then', () => {
    expect(nameRules([0])).toBe('rule 1');
    expect(nameRules([0, 2])).toBe('rules 1 and 3');
    expect(nameRules([0, 1, 2, 3, 4])).toBe('rules 1, 2, 3, 4 and 5');
    expect(nameRules([0, 1, 2, 3, 4, 5, 6])).toBe('rules 1, 2, 3, 4, 5 and 2 more');
  });
});

describe('which destinations reach a rule', () => {
  it('are those that no rule before it takes', () => {
    expect(reachedBy([rule('Deny', '10.0.0.0/25'), rule('Allow', '10.0.0.0/24')], 1)).toEqual(['10.0.0.128/25']);
    expect(reachedBy([rule('Deny', '10.0.0.64/26'), rule('Allow', '10.0.0.0/24')], 1)).toEqual(['10.0.0.0/26', '10.0.0.128/25']);
  });
  it('are none where several rules together take them', () => {
    const found = reaches([rule('Allow', '10.0.0.0/25'), rule('Allow', '10.0.0.128/25'), rule('Deny', '10.0.0.0/24')]);
    expect(found[2]?.takenBy).toEqual([0, 1]);
  });
  it('are everywhere for 0.0.0.0/32, and the whole network where host bits are set', () => {
    expect(reachedBy([rule('Allow', '0.0.0.0/32')], 0)).toEqual(['0.0.0.0/0']);
    expect(reachedBy([rule('Allow', '8.8.8.8/16')], 0)).toEqual(['8.8.0.0/16']);
  });
  it('leave nothing for names behind a rule for everything', () => {
    const found = reaches([rule('Deny', '0.0.0.0/1'), rule('Deny', '128.0.0.0/1'), { type: 'Allow', to: { dnsName: 'a.example.com' } }]);
    expect(found[2]?.takenBy).toEqual([0, 1]);
  });
  it('are apart for IPv4 and IPv6', () => {
    const rules = [
      rule('Deny', '0.0.0.0/0'),
      rule('Allow', '2001:db8::/33'),
      rule('Allow', '2001:db8:8000::/33'),
      rule('Deny', '2001:db8::/32'),
    ];
    expect(reaches(rules, ovn).map(({ takenBy }) => takenBy)).toEqual([undefined, undefined, undefined, [1, 2]]);
  });
  it('for random rules are exactly the addresses whose first matching rule it is', () => {
    const next = seeded(7);
    // Every network begins and ends at a multiple of 2 in 10.0.0.0/22, so that these addresses stand for all.
    const probes = [
      '9.255.255.255',
      '10.0.4.0',
      '138.0.0.1',
      ...Array.from({ length: 512 }, (_, i) => `10.0.${i >> 7}.${(i & 127) * 2}`),
    ].map((text) => addressOf(text) ?? 0n);
    for (let round = 0; round < 60; round++) {
      const rules = Array.from({ length: 1 + next(20) }, () => rule(next(2) ? 'Allow' : 'Deny', network(next)));
      const ranges = rules.map((one) => rangeOf(one.to.cidrSelector === '0.0.0.0/32' ? '0.0.0.0/0' : (one.to.cidrSelector ?? '')) as Range);
      const first = probes.map((address) => ranges.findIndex((range) => contains(range, address)));
      for (const [i, { reached, takenBy, duplicateOf }] of reaches(rules).entries()) {
        const [mine, here] = [(at: number) => first[at] === i, (at: number) => contains(ranges[i] as Range, probes[at] as bigint)];
        const all = probes.map((_, at) => at);
        expect(all.filter((at) => reached.some((range) => contains(range, probes[at] as bigint)))).toEqual(all.filter(mine));
        const takers = [...new Set(all.filter(here).map((at) => first[at] as number))].sort((a, b) => a - b);
        expect(takenBy).toEqual(all.some(mine) ? undefined : takers);
        const same = ranges.findIndex((range) => isSame(range, ranges[i] as Range));
        expect(duplicateOf).toBe(same === i ? undefined : same);
      }
    }
  });
});
