/** The string formats that the API server checks (kube-openapi, pkg/validation/strfmt); others count for nothing. */
import { parseDuration } from '../../core/values/duration';
import { isRequestUri } from '../../core/values/go-url';
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

const time = /^(\d\d):(\d\d):(\d\d)(.\d+)?(z|[+-]\d\d:\d\d)$/;

/** time.Parse with the layout 2006-01-02. */
export function isDate(text: string): boolean {
  const parsed = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** What follows a second "T" is not looked at, and any sign may stand before the fraction. */
function isDateTime(text: string): boolean {
  const [date = '', clock = ''] = text.toLowerCase().split('t');
  const [, hour = '', minute = '', second = ''] = time.exec(clock) ?? [];
  return isDate(date) && hour !== '' && hour <= '23' && minute <= '59' && second <= '59';
}

/** Each as it stands, or, marked with `*`, at the beginning of a word. */
const unit = /^(ns|nano.*|us|µs|micro.*|ms|milli.*|s|sec.*|m|min.*|h|hr|hour.*|d|day.*|w|wk|week.*)$/;

/** A Go duration, or a text that holds a number with the name of a unit behind it anywhere (strfmt/duration.go). */
function isDuration(text: string): boolean {
  if (parseDuration(text).value !== undefined) return true;
  const pairs = [...text.matchAll(/(\d+)[\t\n\f\r ]*([A-Za-zµ]+)/g)];
  return pairs.every(([, count = '']) => BigInt(count) < 1n << 63n) && pairs.some(([, , name = '']) => unit.test(name.toLowerCase()));
}

/** IP addresses as Go read them before 1.17, with zeros before numbers (k8s.io/utils/net, ParseIPSloppy). */
const withoutZeros = (text: string): string => text.replace(/(?<![0-9A-Fa-f])0+(?=[0-9A-Fa-f])/g, '');

const mac = /^[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1)*[0-9a-f]{2}$/i;
const dottedMac = /^(?:[0-9a-f]{4}\.)+[0-9a-f]{4}$/i;

/** net.ParseMAC: 6, 8 or 20 bytes. */
const isMac = (text: string): boolean =>
  mac.test(text) ? [17, 23, 59].includes(text.length) : dottedMac.test(text) && [14, 19, 49].includes(text.length);

/** format → whether a text has it */
export const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  'date-time': isDateTime,
  datetime: isDateTime,
  duration: isDuration,
  uri: isRequestUri,
  email: (text) => /^[^\s@<>]+@[^\s@<>]+$/.test(text) || /^[^<>]*<[^\s@<>]+@[^\s@<>]+>$/.test(text),
  hostname: (text) => labels(text) && hostname.test(text),
  ipv4: (text) => text.includes('.') && parseIp(withoutZeros(text)) !== undefined,
  ipv6: (text) => parseIp(text)?.family === 6,
  cidr: (text) => parseCidr(withoutZeros(text)) !== undefined,
  mac: isMac,
  uuid: (text) => uuid().test(text),
  uuid3: (text) => uuid('3').test(text),
  uuid4: (text) => uuid('4', '[89ab]').test(text),
  uuid5: (text) => uuid('5', '[89ab]').test(text),
  byte: (text) => text !== '' && /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text),
  hexcolor: (text) => /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text),
};
