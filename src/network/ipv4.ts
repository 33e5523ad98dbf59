import { show } from '../check/words';
import { parseCidr, parseIp } from '../core/values/ip';
import { addressOf, printNetwork, rangeOf } from './ranges';

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
  const range = rangeOf(text);
  if (cidr === undefined || range === undefined)
    return { message: `${show(text)} is no network`, help: `${leadingZeros}, and a prefix length such as /24` };
  if (cidr.family !== 4) return { message: `${show(text)} is no IPv4 network`, help: noIpv6 };
  const [address = ''] = text.split('/');
  if (addressOf(address) === range.first) return undefined;
  return {
    message: `${show(text)} has bits set behind its prefix`,
    help: `write ${printNetwork(range)} for the network, or ${address}/32 for the one address`,
  };
}
