import { isIPv6 } from 'node:net';

/** The parts of a URL that rules look at. */
export interface Url {
  /** In lower case, empty for none. */
  readonly scheme: string;
  /** What follows the scheme of a URL without slashes, up to `?`. */
  readonly opaque: string;
  /** After `?`, as written. */
  readonly query: string;
}

const hostCharacters = /^(?:[!$&'()*+,;=:[\]<>"A-Za-z0-9\-._~\u0080-\uffff]|%(?:25|[89A-Fa-f][0-9A-Fa-f]))*$/;
const zoneCharacters = /^(?:[!$&'()*+,;=:[\]<>"A-Za-z0-9\-._~\u0080-\uffff]|%[0-9A-Fa-f]{2})*$/;
const userinfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
const port = /^(?::[0-9]*)?$/;
const schemed = /^([A-Za-z][A-Za-z0-9+\-.]*):(.*)$/s;

/** A URL as Go's net/url.Parse reads it; undefined where that fails. */
export function parseUrl(raw: string): Url | undefined {
  const [url, fragment] = cut(raw, '#');
  if (hasControl(url) || !escapesAreFine(fragment) || url.startsWith(':')) return undefined;
  const found = schemed.exec(url);
  const scheme = (found?.[1] ?? '').toLowerCase();
  const [rest, query] = cut(found?.[2] ?? url, '?');
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { scheme, opaque: rest, query };
    if (cut(rest, '/')[0].includes(':')) return undefined;
  }
  return hierarchyIsFine(rest, scheme) ? { scheme, opaque: '', query } : undefined;
}

/** The first value of a query's key, undefined where the key is not in it (net/url Values.Get). */
export function queryValue(query: string, key: string): string | undefined {
  for (const pair of query.split('&')) {
    if (pair === '' || pair.includes(';')) continue;
    const [name, value] = cut(pair, '=').map(unescapeQuery);
    if (name === key && value !== undefined) return value;
  }
  return undefined;
}

function unescapeQuery(text: string): string | undefined {
  if (!escapesAreFine(text)) return undefined;
  const percent = text
    .replaceAll('+', ' ')
    .replace(/%([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return percent;
}

function cut(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)];
}

const escapesAreFine = (text: string): boolean => !/%(?![0-9A-Fa-f]{2})/.test(text);

/** Within ASCII, whatever is not printable. */
const hasControl = (text: string): boolean => /[^ -~\u0080-\uffff]/.test(text);

function hierarchyIsFine(rest: string, scheme: string): boolean {
  if (!rest.startsWith('//') || (scheme === '' && rest.startsWith('///'))) return escapesAreFine(rest);
  const slash = rest.indexOf('/', 2);
  const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash);
  const path = slash < 0 ? '' : rest.slice(slash);
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, Math.max(at, 0));
  return escapesAreFine(path) && userinfo.test(user) && escapesAreFine(user) && hostIsFine(authority.slice(at + 1));
}

function hostIsFine(host: string): boolean {
  const bracket = host.lastIndexOf('[');
  if (bracket >= 0) return bracket === 0 && bracketedIsFine(host);
  const colon = host.lastIndexOf(':');
  return (colon < 0 || port.test(host.slice(colon))) && hostCharacters.test(host);
}

function bracketedIsFine(host: string): boolean {
  const end = host.lastIndexOf(']');
  if (end < 0 || !port.test(host.slice(end + 1))) return false;
  const [address, zone] = cut(host.slice(1, end), '%25');
  return isIPv6(address) && zoneCharacters.test(zone);
}
