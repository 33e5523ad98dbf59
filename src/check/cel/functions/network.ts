/** IP addresses, prefixes and URLs. Upstream: k8s.io/apiserver pkg/cel/library/{ip,cidr,urls}.go. */

import * as urls from '../../../core/values/go-url';
import * as net from '../net/address';
import { PlainList, PlainMap } from '../plain';
import { Extension, type Value } from '../values';
import { type FunctionTable, must, of, text } from './table';

class Ip extends Extension {
  readonly type = 'net.IP';
  constructor(readonly address: net.Address) {
    super();
  }
  equals(other: Extension): boolean {
    return other instanceof Ip && other.toString() === this.toString();
  }
  override toString(): string {
    return net.printAddress(this.address);
  }
}

class Cidr extends Extension {
  readonly type = 'net.CIDR';
  constructor(readonly prefix: net.Prefix) {
    super();
  }
  equals(other: Extension): boolean {
    return other instanceof Cidr && other.toString() === this.toString();
  }
  override toString(): string {
    return net.printPrefix(this.prefix);
  }
}

class Url extends Extension {
  readonly type = 'kubernetes.URL';
  constructor(readonly url: urls.GoUrl) {
    super();
  }
  equals(other: Extension): boolean {
    return other instanceof Url && other.url.text === this.url.text;
  }
}

const ipOf = (value: Value): Ip => {
  if (value instanceof Ip) return value;
  return new Ip(must(net.parseAddress(text(value, 'ip')), 'not an IP address'));
};
const cidrOf = (value: Value): Cidr => {
  if (value instanceof Cidr) return value;
  return new Cidr(must(net.parsePrefix(text(value, 'cidr')), 'not a CIDR'));
};
const urlOf = (value: Value): Url => (value instanceof Url ? value : new Url(must(urls.parseRequestUrl(text(value, 'url')), 'not a URL')));

/** A function on an address: of a string it would not be an overload. */
const onIp =
  (name: string, test: (address: net.Address) => Value) =>
  (value: Value): Value =>
    test(of(Ip, value, name).address);
const onCidr =
  (name: string, get: (prefix: net.Prefix) => Value) =>
  (value: Value): Value =>
    get(of(Cidr, value, name).prefix);
const onUrl =
  (name: string, get: (url: urls.GoUrl) => Value) =>
  (value: Value): Value =>
    get(of(Url, value, name).url);

function containsCidr(a: Value, b: Value): Value {
  const [outer, inner] = [of(Cidr, a, 'containsCIDR').prefix, cidrOf(b).prefix];
  return outer.length <= inner.length && net.holds(outer, net.masked(inner));
}

const query = (url: urls.GoUrl): Value =>
  new PlainMap([...urls.queryOf(url)].map(([key, values]) => [key, new PlainList(values)] as const));

export const network: FunctionTable = {
  'ip/1': ipOf,
  'isIP/1': (value) => net.parseAddress(text(value, 'isIP')) !== undefined,
  'ip.isCanonical/1': (value) => ipOf(value).toString() === value,
  '.family/0': onIp('family', ({ family }) => BigInt(family)),
  '.isUnspecified/0': onIp('isUnspecified', net.isUnspecified),
  '.isLoopback/0': onIp('isLoopback', net.isLoopback),
  '.isLinkLocalMulticast/0': onIp('isLinkLocalMulticast', net.isLinkLocalMulticast),
  '.isLinkLocalUnicast/0': onIp('isLinkLocalUnicast', net.isLinkLocalUnicast),
  '.isGlobalUnicast/0': onIp('isGlobalUnicast', net.isGlobalUnicast),
  'cidr/1': cidrOf,
  'isCIDR/1': (value) => net.parsePrefix(text(value, 'isCIDR')) !== undefined,
  '.ip/0': onCidr('ip', ({ address }) => new Ip(address)),
  '.prefixLength/0': onCidr('prefixLength', ({ length }) => BigInt(length)),
  '.masked/0': onCidr('masked', (prefix) => new Cidr({ address: net.masked(prefix), length: prefix.length })),
  '.containsIP/1': (a, b) => net.holds(of(Cidr, a, 'containsIP').prefix, ipOf(b).address),
  '.containsCIDR/1': containsCidr,
  'url/1': urlOf,
  'isURL/1': (value) => urls.parseRequestUrl(text(value, 'isURL')) !== undefined,
  '.getScheme/0': onUrl('getScheme', ({ scheme }) => scheme),
  '.getHost/0': onUrl('getHost', ({ host }) => host),
  '.getHostname/0': onUrl('getHostname', urls.hostname),
  '.getPort/0': onUrl('getPort', urls.portOf),
  '.getEscapedPath/0': onUrl('getEscapedPath', urls.escapedPath),
  '.getQuery/0': onUrl('getQuery', query),
};
