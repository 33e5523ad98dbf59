/** The string formats that the API server checks (kube-openapi, pkg/validation/strfmt); others count for nothing. */
import { parseCidr, parseIp } from '../../core/values/ip';

const uuid = (third = '[0-9a-f]', fourth = '[0-9a-f]'): RegExp =>
  new RegExp(`^[0-9a-f]{8}-?[0-9a-f]{4}-?${third}[0-9a-f]{3}-?${fourth}[0-9a-f]{3}-?[0-9a-f]{12}$`, 'i');

const labels = (text: string): boolean =>
  text.length <= 255 &&
  text
    .replace(/\.$/, '')
    .split('.')
    .every((part) => part.length <= 63);

const hostname =
  /^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63})$/u;

const time = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([zZ]|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;

function isDate(text: string): boolean {
  const parsed = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

function isDateTime(text: string): boolean {
  const [date = '', clock = '', ...more] = text.split(/[tT]/);
  return more.length === 0 && isDate(date) && time.test(clock);
}

/** net/url.ParseRequestURI: an absolute URI or an absolute path. */
function isUri(text: string): boolean {
  if (text === '' || [...text].some((c) => c < ' ' || c === '\x7f')) return false;
  if (text === '*') return true;
  if (/%(?![0-9A-Fa-f]{2})/.test(text.split('?')[0] ?? '')) return false;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(text);
  const rest = scheme ? text.slice(scheme[0].length) : text;
  if (!rest.startsWith('/')) return scheme !== null;
  if (!scheme || !rest.startsWith('//')) return true;
  const authority = rest.slice(2).split(/[/?]/)[0] ?? '';
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const bracketed = /^\[([^\]]*)\](.*)$/.exec(host);
  const port = bracketed ? (bracketed[2] ?? '') : host.includes(':') ? host.slice(host.lastIndexOf(':')) : '';
  return /^(:\d*)?$/.test(port) && !/[\s"<>^`{}|\\]/.test(host) && !(bracketed === null && /[[\]]/.test(host));
}

const isDuration = (text: string): boolean =>
  /^[-+]?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text) ||
  /^(\d+\s*(ns|nanos?|us|µs|micros?|ms|millis?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?)\s*)+$/i.test(text);

const isBase64 = (text: string): boolean =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.replace(/[\r\n]/g, ''));

/** format → whether a text has it */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  'date-time': isDateTime,
  datetime: isDateTime,
  duration: isDuration,
  uri: isUri,
  email: (text) => /^[^\s@<>]+@[^\s@<>]+$/.test(text) || /^[^<>]*<[^\s@<>]+@[^\s@<>]+>$/.test(text),
  hostname: (text) => labels(text) && hostname.test(text),
  ipv4: (text) => parseIp(text)?.family === 4,
  ipv6: (text) => parseIp(text)?.family === 6,
  cidr: (text) => parseCidr(text) !== undefined,
  mac: (text) =>
    /^([0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\2)*[0-9a-f]{2}$|^([0-9a-f]{4}\.)+[0-9a-f]{4}$/i.test(text) &&
    [17, 23, 59, 14, 19, 49].includes(text.length),
  uuid: (text) => uuid().test(text),
  uuid3: (text) => uuid('3').test(text),
  uuid4: (text) => uuid('4', '[89ab]').test(text),
  uuid5: (text) => uuid('5', '[89ab]').test(text),
  byte: isBase64,
  hexcolor: (text) => /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text),
};
