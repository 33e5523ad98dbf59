import { recent } from '../recent';

/** IP addresses and networks as Go's net package reads them. */

export interface Ip {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** An address and how many of its leading bits name the network. Host bits may be set. */
export interface Cidr extends Ip {
  readonly prefix: number;
}

const octets = /^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/;

function parseV4(text: string): bigint | undefined {
  const found = octets.exec(text);
  if (found === null) return undefined;
  let value = 0;
  for (let i = 1; i <= 4; i++) {
    const octet = Number(found[i]);
    if (octet > 255) return undefined;
    value = value * 256 + octet;
  }
  return BigInt(value);
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const groups = (half: string): bigint[] | undefined => {
    if (half === '') return [];
    const out: bigint[] = [];
    const parts = half.split(':');
    for (const [i, part] of parts.entries()) {
      if (part.includes('.')) {
        const v4 = i === parts.length - 1 ? parseV4(part) : undefined;
        if (v4 === undefined) return undefined;
        out.push(v4 >> 16n, v4 & 0xffffn);
      } else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) out.push(BigInt(`0x${part}`));
      else return undefined;
    }
    return out;
  };
  const head = groups(halves[0] ?? '');
  const tail = halves.length === 2 ? groups(halves[1] ?? '') : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  // "::" stands for at least one group.
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  return [...head, ...Array<bigint>(missing).fill(0n), ...tail].reduce((value, group) => (value << 16n) | group, 0n);
}

/** net.ParseIP without zones; undefined where Go gives nil. An IPv4-mapped IPv6 address is IPv6 here. */
export function parseIp(text: string): Ip | undefined {
  if (text.includes(':')) {
    const value = parseV6(text);
    return value === undefined ? undefined : { family: 6, value };
  }
  const value = parseV4(text);
  return value === undefined ? undefined : { family: 4, value };
}

/** net.ParseCIDR; undefined where Go gives an error. */
export const parseCidr: (text: string) => Cidr | undefined = recent((text) => {
  const slash = text.indexOf('/');
  const ip = slash < 0 ? undefined : parseIp(text.slice(0, slash));
  const digits = text.slice(slash + 1);
  if (!ip || !/^\d{1,3}$/.test(digits)) return undefined;
  const prefix = Number(digits);
  return prefix <= bits(ip) ? { ...ip, prefix } : undefined;
}, 1024);

/** 32 or 128. */
export const bits = (ip: Ip): number => (ip.family === 4 ? 32 : 128);

/** The first and the last address of a network. */
export function rangeOf(cidr: Cidr): readonly [first: bigint, last: bigint] {
  const host = (1n << BigInt(bits(cidr) - cidr.prefix)) - 1n;
  const first = cidr.value & ~host;
  return [first, first | host];
}

/** Whether two networks share an address. */
export function overlap(a: Cidr, b: Cidr): boolean {
  if (a.family !== b.family) return false;
  const [[a1, a2], [b1, b2]] = [rangeOf(a), rangeOf(b)];
  return a1 <= b2 && b1 <= a2;
}
