/** The parts of timestamps and durations. Upstream: cel-go common/types/{timestamp,duration}.go. */
import { Failure, noOverload } from '../failure';
import { Duration, Timestamp, type Value } from '../values';
import { type FunctionTable, text } from './table';

/** An instant as the clock of a zone shows it (`+01:00`, `Europe/Rome`), in a date's UTC fields. */
function clock({ nanos }: Timestamp, zone: string): Date {
  const millis = Number(nanos / 1_000_000n);
  const [, sign, hours, minutes] = /^([-+]?)(\d\d):(\d\d)$/.exec(zone) ?? [];
  if (hours !== undefined) return new Date(millis + (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === '-' ? -1 : 1));
  if (zone === '' || zone === 'UTC') return new Date(millis);
  try {
    const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(millis);
    return new Date(`${parts.replace(' ', 'T')}Z`);
  } catch {
    throw new Failure(`an unknown time zone: ${zone}`);
  }
}

const dayOfYear = (date: Date): number => Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);

type Read = (date: Date) => number;

/** Of a timestamp the field of its clock, of a duration how many units it has in all. */
const part =
  (name: string, read: Read, unit?: bigint) =>
  (value: Value, zone: Value = 'UTC'): Value => {
    if (value instanceof Timestamp) return BigInt(read(clock(value, text(zone, name))));
    if (value instanceof Duration && unit !== undefined) return value.nanos / unit;
    throw noOverload(name);
  };

function millisecondsOf(value: Value, zone: Value = 'UTC'): Value {
  // Of a duration, only those beyond its whole seconds.
  if (value instanceof Duration) return (value.nanos % 1_000_000_000n) / 1_000_000n;
  return part('getMilliseconds', (date) => date.getUTCMilliseconds())(value, zone);
}

const parts: Readonly<Record<string, (value: Value, zone?: Value) => Value>> = {
  getFullYear: part('getFullYear', (date) => date.getUTCFullYear()),
  getMonth: part('getMonth', (date) => date.getUTCMonth()),
  getDate: part('getDate', (date) => date.getUTCDate()),
  getDayOfMonth: part('getDayOfMonth', (date) => date.getUTCDate() - 1),
  getDayOfWeek: part('getDayOfWeek', (date) => date.getUTCDay()),
  getDayOfYear: part('getDayOfYear', dayOfYear),
  getHours: part('getHours', (date) => date.getUTCHours(), 3_600_000_000_000n),
  getMinutes: part('getMinutes', (date) => date.getUTCMinutes(), 60_000_000_000n),
  getSeconds: part('getSeconds', (date) => date.getUTCSeconds(), 1_000_000_000n),
  getMilliseconds: millisecondsOf,
};

export const instants: FunctionTable = Object.fromEntries(
  Object.entries(parts).flatMap(([name, get]) => [
    [`.${name}/0`, (value: Value): Value => get(value)],
    [`.${name}/1`, (value: Value, zone: Value): Value => get(value, zone)],
  ]),
);
