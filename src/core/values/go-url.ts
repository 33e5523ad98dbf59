/** URLs as Go's net/url reads them: more lenient and elsewhere stricter than the WHATWG parser. */

import { parseIp } from './ip';

export interface GoUrl {
  /** In lower case, empty for none. */
  readonly scheme: string;
  /** What follows the scheme of a URL without slashes, up to `?`. */
  readonly opaque: string;
  /** With the port. */
  readonly host: string;
  /** As it was written. */
  readonly path: string;
  readonly query: string;
  readonly text: string;
}

const userinfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
/** What a host may hold beside escapes and letters beyond ASCII. */
const hostSigns = /^[A-Za-z0-9\-._~!$&'()*+,;=:[\]<>"\u0080-\u{10ffff}]*$/u;
const port = /^(?::\d*)?$/;
const wrongEscape = /%(?![0-9a-fA-F]{2})/;

/** Only an IPv6 address stands in brackets, with a zone behind it or without. */
function isBracketed(host: string): boolean {
  const end = host.lastIndexOf(']');
  const [address = '', ...zone] = host.slice(1, Math.max(end, 1)).split('%25');
  return end > 0 && port.test(host.slice(end + 1)) && parseIp(address)?.family === 6 && (zone.length === 0 || isZone(zone.join('%25')));
}

/** Almost any escape will do here. */
const isZone = (zone: string): boolean => zone !== '' && hostSigns.test(zone.replace(/%[0-9a-fA-F]{2}/g, ''));

function isHost(host: string): boolean {
  const bracket = host.lastIndexOf('[');
  if (bracket >= 0) return bracket === 0 && isBracketed(host);
  const colon = host.lastIndexOf(':');
  if (colon >= 0 && !port.test(host.slice(colon))) return false;
  // Of ASCII, only the percent sign may be escaped in a host.
  const bare = host.replace(/%(?:25|[89a-fA-F][0-9a-fA-F])/g, '');
  return hostSigns.test(bare);
}

function isAuthority(authority: string): boolean {
  const at = authority.lastIndexOf('@');
  const user = authority.slice(0, Math.max(at, 0));
  return userinfo.test(user) && !wrongEscape.test(user) && isHost(authority.slice(at + 1));
}

/** @returns the scheme in lower case ('' without one) and the rest, or undefined for a colon that nothing stands before */
function splitScheme(text: string): [scheme: string, rest: string] | undefined {
  if (text.startsWith(':')) return undefined;
  const [whole, scheme = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text) ?? [''];
  return [scheme.toLowerCase(), text.slice(whole.length)];
}

/** @param request whether it must be absolute or begin with a slash, and has no fragment (url.ParseRequestURI) */
function parse(text: string, request: boolean): GoUrl | undefined {
  if (text === '' && request) return undefined;
  if (text === '*') return { scheme: '', opaque: '', host: '', path: '*', query: '', text };
  const parts = splitScheme(text);
  if (!parts) return undefined;
  const [scheme, afterScheme] = parts;
  const mark = afterScheme.indexOf('?');
  let rest = mark < 0 ? afterScheme : afterScheme.slice(0, mark);
  const query = mark < 0 ? '' : afterScheme.slice(mark + 1);
  if (!rest.startsWith('/')) {
    // Such as mailto:a@b: no host and no path.
    if (scheme !== '') return { scheme, opaque: rest, host: '', path: '', query, text };
    if (request || rest.split('/')[0]?.includes(':')) return undefined;
  }
  let authority = '';
  if ((scheme !== '' || (!request && !rest.startsWith('///'))) && rest.startsWith('//')) {
    const end = rest.indexOf('/', 2);
    authority = rest.slice(2, end < 0 ? undefined : end);
    rest = end < 0 ? '' : rest.slice(end);
    if (!isAuthority(authority)) return undefined;
  }
  if (wrongEscape.test(rest)) return undefined;
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/%25/g, '%');
  return { scheme, opaque: '', host, path: rest, query, text };
}

/** Go refuses ASCII control characters anywhere. */
function hasControl(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}

/** url.ParseRequestURI: an absolute URL or path. */
export const isRequestUri = (text: string): boolean => !hasControl(text) && parse(text, true) !== undefined;

/** url.Parse: with a fragment, absolute or not. @returns undefined where that fails */
export function parseUrl(text: string): GoUrl | undefined {
  if (hasControl(text)) return undefined;
  const hash = text.indexOf('#');
  if (hash >= 0 && wrongEscape.test(text.slice(hash))) return undefined;
  const found = parse(hash < 0 ? text : text.slice(0, hash), false);
  return found && { ...found, text };
}

/**
 * What CEL takes for a URL: url.ParseRequestURI decides, url.Parse gives the parts (k8s.io/apiserver
 * pkg/cel/library/urls.go, stringToUrl).
 * @returns undefined for what is no URL there
 */
export const parseRequestUrl = (text: string): GoUrl | undefined => (isRequestUri(text) ? parseUrl(text) : undefined);

export const hostname = ({ host }: GoUrl): string => host.replace(/:\d*$/, '').replace(/^\[(.*)\]$/, '$1');

export const portOf = ({ host }: GoUrl): string => /:(\d*)$/.exec(host)?.[1] ?? '';

/** The path with what must be escaped in a path escaped. */
export function escapedPath({ path }: GoUrl): string {
  if (path === '*' || /^[A-Za-z0-9\-_.~!$&'()*+,;=:@[\]%/]*$/.test(path)) return path;
  const bytes = new TextEncoder().encode(
    path.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
  return [...bytes].map((byte) => escapeByte(byte)).join('');
}

function escapeByte(byte: number): string {
  const sign = String.fromCharCode(byte);
  return /[A-Za-z0-9\-_.~$&+,/:;=@]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The query by key; pairs that are wrong are left out. Upstream: url.ParseQuery. */
export function queryOf({ query }: GoUrl): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pair of query.split('&')) {
    if (pair === '' || pair.includes(';') || wrongEscape.test(pair)) continue;
    const [key = '', ...value] = pair.split('=').map((part) => part.replaceAll('+', ' '));
    const name = unescapeQuery(key);
    found.set(name, [...(found.get(name) ?? []), unescapeQuery(value.join('='))]);
  }
  return found;
}

const unescapeQuery = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
