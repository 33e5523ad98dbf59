import { show } from '../check/words';
import { bits, parseCidr, parseIp, rangeOf } from '../core/values/ip';

/** The four octets of an IPv4 address. */
const printIpv4 = (value: bigint): string => [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.');

/** What is wrong with a text, and what to write instead. */
export interface AddressFault {
  readonly message: string;
  readonly help: string;
}

const noIpv6 = 'OpenShift SDN knows IPv4 only';
const leadingZeros = 'write four numbers up to 255, without leading zeros';

/** Why a text is no IPv4 address to OpenShift SDN (sdn pkg/network/common/validation.go, validateIPv4). */
export function ipv4Fault(text: string): AddressFault | undefined {
  const ip = parseIp(text);
  if (ip === undefined) return { message: `${show(text)} is no IP address`, help: leadingZeros };
  return ip.family === 4 ? undefined : { message: `${show(text)} is no IPv4 address`, help: noIpv6 };
}

/** Why a text is no IPv4 network (validateCIDRv4): the bits behind the prefix must be zero. */
export function cidrv4Fault(text: string): AddressFault | undefined {
  const cidr = parseCidr(text);
  if (cidr === undefined) return { message: `${show(text)} is no network`, help: `${leadingZeros}, and a prefix length such as /24` };
  if (cidr.family !== 4) return { message: `${show(text)} is no IPv4 network`, help: noIpv6 };
  const [first] = rangeOf(cidr);
  if (first === cidr.value) return undefined;
  const [network, address] = [first, cidr.value].map(printIpv4);
  return {
    message: `${show(text)} has bits set behind its prefix`,
    help: `write ${network}/${cidr.prefix} for the network, or ${address}/${bits(cidr)} for the one address`,
  };
}
