import { recent } from '../core/recent';
import { type Ip, parseIp } from '../core/values/ip';

/** Addresses in one row: all of IPv6, then all of IPv4, so that ranges of the two never meet. */
export interface Range {
  readonly first: bigint;
  readonly last: bigint;
}

const ipv4 = 1n << 128n;

/** All of IPv4. */
export const allIpv4: Range = { first: ipv4, last: ipv4 + 0xffffffffn };

/** All of IPv6. */
export const allIpv6: Range = { first: 0n, last: ipv4 - 1n };

const place = ({ family, value }: Ip): bigint => (family === 4 ? ipv4 + value : value);

/**
 * The place of an address; undefined where the text is none. Octets of IPv4 may have leading zeros, which the API's
 * pattern lets through and Open vSwitch reads as decimal numbers.
 */
export function addressOf(text: string): bigint | undefined {
  const ip = parseIp(text) ?? (text.includes(':') ? undefined : parseIp(text.replace(/\b0+(?=\d)/g, '')));
  return ip && place(ip);
}

export const isIpv4 = (address: bigint): boolean => address >= ipv4;

/** The addresses of a network; its host bits count for nothing (Open vSwitch masks them, Go's ParseCIDR drops them). */
export const rangeOf: (cidr: string) => Range | undefined = recent((cidr) => {
  const [, ip = '', digits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(cidr) ?? [];
  const address = addressOf(ip);
  const spare = address === undefined ? -1 : (isIpv4(address) ? 32 : 128) - Number(digits);
  if (address === undefined || spare < 0) return undefined;
  const first = (address >> BigInt(spare)) << BigInt(spare);
  return { first, last: first + (1n << BigInt(spare)) - 1n };
}, 1024);

export const contains = ({ first, last }: Range, address: bigint): boolean => address >= first && address <= last;

/** Whether an address, as it is written, lies in a range. */
export function holds(range: Range, text: string): boolean {
  const address = addressOf(text);
  return address !== undefined && contains(range, address);
}

export const isSame = (a: Range, b: Range): boolean => a.first === b.first && a.last === b.last;

/** Groups of 16 bits, the longest run of zeros as `::` (RFC 5952). */
function printIpv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((value >> BigInt(112 - i * 16)) & 0xffffn).toString(16)).join(':');
  const runs = groups.match(/\b0(?::0)+\b/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  return longest === '' ? groups : groups.replace(new RegExp(`:?\\b${longest}\\b:?`), '::');
}

const printIpv4 = (value: bigint): string => [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');

/** `10.0.0.1` or `2001:db8::1` */
export const printAddress = (address: bigint): string => (isIpv4(address) ? printIpv4(address - ipv4) : printIpv6(address));

/** `10.0.0.0/24`, for a range that is one network. */
export function printNetwork({ first, last }: Range): string {
  const spare = (last - first).toString(2).length;
  return `${printAddress(first)}/${(isIpv4(first) ? 32 : 128) - (first === last ? 0 : spare)}`;
}
