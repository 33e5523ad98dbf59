/** Semantic versions. Upstream: k8s.io/apiserver pkg/cel/library/semverlib.go. */
import { Extension, type Value } from '../values';
import { type FunctionTable, must, of, text } from './table';

const strict =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*))?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

class Semver extends Extension {
  readonly type = 'kubernetes.Semver';
  constructor(
    readonly numbers: readonly bigint[],
    readonly pre: readonly string[],
  ) {
    super();
  }
  equals(other: Extension): boolean {
    return other instanceof Semver && order(this, other) === 0;
  }
}

function parse(value: string, lenient: boolean): Semver | undefined {
  const found = strict.exec(lenient ? normalized(value) : value);
  if (!found) return undefined;
  return new Semver(found.slice(1, 4).map(BigInt), found[4]?.split('.') ?? []);
}

/** Without a leading `v` and leading zeros, and with the numbers that are missing. */
function normalized(value: string): string {
  const [, numbers = '', rest = ''] = /^v?([\d.]*)(.*)$/s.exec(value) ?? [];
  const parts = numbers.split('.').map((part) => part.replace(/^0+(?=\d)/, ''));
  while (parts.length < 3) parts.push('0');
  return parts.join('.') + rest;
}

const sign = (less: boolean, more: boolean): number => Number(more) - Number(less);

function orderPart(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return sign(a === undefined, b === undefined);
  const numbers = [a, b].map((part) => /^\d+$/.test(part));
  if (numbers[0] !== numbers[1]) return numbers[0] ? -1 : 1;
  return numbers[0] ? sign(BigInt(a) < BigInt(b), BigInt(a) > BigInt(b)) : sign(a < b, a > b);
}

function order(a: Semver, b: Semver): number {
  for (const [i, number] of a.numbers.entries()) {
    const other = b.numbers[i] ?? 0n;
    if (number !== other) return number < other ? -1 : 1;
  }
  // A version without a pre-release comes after those with one.
  if (a.pre.length === 0 || b.pre.length === 0) return sign(a.pre.length > b.pre.length, b.pre.length > a.pre.length);
  for (let i = 0; i < Math.max(a.pre.length, b.pre.length); i++) {
    const by = orderPart(a.pre[i], b.pre[i]);
    if (by !== 0) return by;
  }
  return 0;
}

const semver = (value: Value, lenient: Value = false): Semver =>
  must(parse(text(value, 'semver'), lenient === true), 'not a semantic version');
const isSemver = (value: Value, lenient: Value = false): boolean => parse(text(value, 'isSemver'), lenient === true) !== undefined;
const number =
  (name: string, i: number) =>
  (value: Value): Value =>
    of(Semver, value, name).numbers[i] ?? 0n;
const against =
  (name: string, get: (by: number) => Value) =>
  (a: Value, b: Value): Value =>
    get(order(of(Semver, a, name), of(Semver, b, name)));

const own: FunctionTable = {
  '.compareTo/1': against('compareTo', BigInt),
  '.isGreaterThan/1': against('isGreaterThan', (by) => by > 0),
  '.isLessThan/1': against('isLessThan', (by) => by < 0),
};

/** Functions that quantities have too; those take what is no version. */
export const semvers = (others: FunctionTable): FunctionTable => ({
  'semver/1': (value) => semver(value),
  'semver/2': semver,
  'isSemver/1': (value) => isSemver(value),
  'isSemver/2': isSemver,
  '.major/0': number('major', 0),
  '.minor/0': number('minor', 1),
  '.patch/0': number('patch', 2),
  ...Object.fromEntries(
    Object.entries(own).map(([name, fn]) => [
      name,
      (a: Value, b: Value): Value => (a instanceof Semver ? fn(a, b) : (others[name] ?? fn)(a, b)),
    ]),
  ),
});
