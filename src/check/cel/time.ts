/** Durations and instants as Go reads and writes them, in nanoseconds. */
import { Failure } from './failure';
import { Duration, int64 } from './values';

const units: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};
const part = /(\d*)(?:\.(\d*))?(ns|us|µs|μs|ms|s|m|h)/y;

const notDuration = (text: string): Failure => new Failure(`not a duration: ${text}`);

/** Upstream: Go time.ParseDuration. @throws Failure */
export function durationOf(text: string): Duration {
  const sign = text.startsWith('-') ? -1n : 1n;
  let rest = text.replace(/^[-+]/, '');
  if (rest === '0') return new Duration(0n);
  let nanos = 0n;
  if (rest === '') throw notDuration(text);
  while (rest !== '') {
    part.lastIndex = 0;
    const [whole, digits = '', fraction = '', unit = ''] = part.exec(rest) ?? [];
    if (whole === undefined || digits + fraction === '') throw notDuration(text);
    const scale = units[unit] ?? 1n;
    nanos += BigInt(digits || '0') * scale + (BigInt(fraction || '0') * scale) / 10n ** BigInt(fraction.length);
    rest = rest.slice(whole.length);
  }
  return new Duration(int64(sign * nanos));
}

/** `90.5s`, as CEL writes a duration. */
export function printDuration({ nanos }: Duration): string {
  const size = nanos < 0n ? -nanos : nanos;
  const fraction = (size % 1_000_000_000n).toString().padStart(9, '0').replace(/0+$/, '');
  return `${nanos < 0n ? '-' : ''}${size / 1_000_000_000n}${fraction && `.${fraction}`}s`;
}

const instant = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:[Zz]|([+-])(\d\d):?(\d\d))$/;

/** An RFC 3339 instant in nanoseconds since 1970. @throws Failure */
export function dateTimeOf(text: string): bigint {
  const [whole, year, month, day, hour, minute, second, fraction = '', sign, offsetHour = '0', offsetMinute = '0'] =
    instant.exec(text) ?? [];
  const fields = [year, month, day, hour, minute, second].map(Number) as [number, number, number, number, number, number];
  const date = new Date(0);
  date.setUTCFullYear(fields[0], fields[1] - 1, fields[2]);
  const real = date.getUTCDate() === fields[2] && fields[1] >= 1 && fields[1] <= 12 && fields[3] < 24 && fields[4] < 60 && fields[5] < 60;
  if (whole === undefined || !real) throw new Failure(`not a date and time: ${text}`);
  const offset = (Number(offsetHour) * 3600 + Number(offsetMinute) * 60) * (sign === '-' ? -1 : 1);
  const seconds = date.getTime() / 1000 + fields[3] * 3600 + fields[4] * 60 + fields[5] - offset;
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
}

/** A day in nanoseconds since 1970. @throws Failure */
export const dateOf = (text: string): bigint => dateTimeOf(`${text}T00:00:00Z`);

/** An instant as RFC 3339, in UTC. */
export function printTimestamp(nanos: bigint): string {
  const seconds = nanos / 1_000_000_000n - (nanos % 1_000_000_000n < 0n ? 1n : 0n);
  const fraction = (nanos - seconds * 1_000_000_000n).toString().padStart(9, '0').replace(/0+$/, '');
  return new Date(Number(seconds) * 1000).toISOString().replace(/\.\d+Z$/, `${fraction && `.${fraction}`}Z`);
}
