/** IP addresses and prefixes as Go's net/netip reads them. */

export interface Address {
  readonly family: 4 | 6;
  readonly bits: bigint;
}

export interface Prefix {
  readonly address: Address;
  readonly length: number;
}

function parse4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let bits = 0n;
  for (const part of parts) {
    if (!/^(?:0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    bits = (bits << 8n) | BigInt(part);
  }
  return bits;
}

function groups(text: string): number[] | undefined {
  if (text === '') return [];
  const found: number[] = [];
  const parts = text.split(':');
  for (const [i, part] of parts.entries()) {
    if (part.includes('.') && i === parts.length - 1) {
      const last = parse4(part);
      if (last === undefined) return undefined;
      found.push(Number(last >> 16n), Number(last & 0xffffn));
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) found.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return found;
}

function parse6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map(groups);
  if (!head || (halves.length === 2 && !tail) || (halves.length === 2 && halves[0]?.includes('.'))) return undefined;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...Array<number>(missing).fill(0), ...(tail ?? [])];
  return all.reduce((bits, group) => (bits << 16n) | BigInt(group), 0n);
}

const isMapped = (bits: bigint): boolean => bits >> 32n === 0xffffn;

/**
 * Upstream: netip.ParseAddr, with what Kubernetes leaves out: zones and IPv4 in IPv6 (pkg/cel/library/ip.go, parseIPAddr).
 * @returns undefined for anything else
 */
export function parseAddress(text: string): Address | undefined {
  if (!text.includes(':')) {
    const bits = parse4(text);
    return bits === undefined ? undefined : { family: 4, bits };
  }
  const bits = parse6(text);
  return bits === undefined || isMapped(bits) ? undefined : { family: 6, bits };
}

/** Upstream: netip.ParsePrefix, likewise (pkg/cel/library/cidr.go, parseCIDR). */
export function parsePrefix(text: string): Prefix | undefined {
  const slash = text.lastIndexOf('/');
  const length = text.slice(slash + 1);
  const address = slash < 0 ? undefined : parseAddress(text.slice(0, slash));
  if (!address || !/^(?:0|[1-9]\d{0,2})$/.test(length) || Number(length) > width(address)) return undefined;
  return { address, length: Number(length) };
}

export const width = ({ family }: Address): number => (family === 4 ? 32 : 128);

/** The address with all but its first bits cleared. */
export function masked({ address, length }: Prefix): Address {
  const rest = BigInt(width(address) - length);
  return { family: address.family, bits: (address.bits >> rest) << rest };
}

export const holds = (prefix: Prefix, address: Address): boolean =>
  prefix.address.family === address.family && masked({ address, length: prefix.length }).bits === masked(prefix).bits;

/** The canonical text: the longest run of two or more zero groups is left out. */
export function printAddress({ family, bits }: Address): string {
  if (family === 4) return [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 0xffn).join('.');
  const all = Array.from({ length: 8 }, (_, i) => ((bits >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  let [from, length] = [0, 1];
  for (let i = 0; i < 8; i++) {
    let end = i;
    while (all[end] === '0') end++;
    if (end - i > length) [from, length] = [i, end - i];
  }
  if (length < 2) return all.join(':');
  return `${all.slice(0, from).join(':')}::${all.slice(from + length).join(':')}`;
}

export const printPrefix = ({ address, length }: Prefix): string => `${printAddress(address)}/${length}`;

const within = (text: string): ((address: Address) => boolean) => {
  const prefix = parsePrefix(text);
  return (address) => prefix !== undefined && holds(prefix, address);
};
const any = (...texts: string[]): ((address: Address) => boolean) => {
  const tests = texts.map(within);
  return (address) => tests.some((test) => test(address));
};

export const isUnspecified = any('0.0.0.0/32', '::/128');
export const isLoopback = any('127.0.0.0/8', '::1/128');
export const isLinkLocalUnicast = any('169.254.0.0/16', 'fe80::/10');
const isMulticast = any('224.0.0.0/4', 'ff00::/8');
const isBroadcast = any('255.255.255.255/32');

/** Of IPv6, the flags do not matter, only the scope. */
export const isLinkLocalMulticast = ({ family, bits }: Address): boolean =>
  family === 4 ? bits >> 8n === 0xe00000n : bits >> 120n === 0xffn && ((bits >> 112n) & 0xfn) === 2n;

export const isGlobalUnicast = (address: Address): boolean =>
  ![isUnspecified, isLoopback, isMulticast, isLinkLocalUnicast, isBroadcast].some((test) => test(address));
