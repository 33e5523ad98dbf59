/** Thrown where a value is no plain data. Made once, as its stack says nothing. */
const notPlain = new Error('cdk8s renders this object');

/**
 * Plain data with its keys in order and without nulls.
 * @param keepEmpty whether lists and maps without anything in them stay
 * @throws notPlain for whatever cdk8s may render as something else
 */
export function sortedCopy(value: unknown, keepEmpty: boolean): unknown {
  if (typeof value !== 'object' || value === null) {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw notPlain;
    return value ?? undefined;
  }
  const prototype = Object.getPrototypeOf(value);
  if (Array.isArray(value)) {
    if (prototype !== Array.prototype || 'resolve' in value || 'value' in value) throw notPlain;
    return keepEmpty || value.length > 0 ? value.map((item) => sortedCopy(item, keepEmpty)) : undefined;
  }
  if (prototype !== Object.prototype || Object.hasOwn(value, 'constructor')) throw notPlain;
  const copy: Record<string, unknown> = {};
  let empty = true;
  for (const key of sortedKeys(value)) {
    const inner = sortedCopy((value as Record<string, unknown>)[key], keepEmpty);
    if (inner === undefined) continue;
    copy[key] = inner;
    empty = false;
  }
  return empty && !keepEmpty ? undefined : copy;
}

/**
 * A map's keys in the order of `sort`, which takes longer than this for a few of them.
 * @throws notPlain where one of them is no key to cdk8s
 */
export function sortedKeys(map: object): readonly string[] {
  if (Object.hasOwn(map, '__proto__')) throw notPlain;
  const keys = Object.keys(map);
  if (keys.length > 16) return keys.sort();
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] as string;
    let to = at;
    for (; to > 0 && (keys[to - 1] as string) > key; to--) keys[to] = keys[to - 1] as string;
    keys[to] = key;
  }
  return keys;
}
