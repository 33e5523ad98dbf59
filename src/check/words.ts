/** Small words that messages share. */

/** A value as a message shows it: short, on one line, and never a whole object. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `${JSON.stringify(value.slice(0, 57))}…` : JSON.stringify(value);
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return 'an object';
  return String(value);
}

/** A URL as a message shows it: its scheme and host only, since logins, paths and queries may be secret. */
export function showUrl(url: string): string {
  const [, scheme, host] = /^([a-z][a-z0-9+.-]*:)\/\/(?:[^@/?#]*@)?([^/?#]*)/i.exec(url) ?? [];
  return scheme === undefined ? 'here' : show(`${scheme}//${host}/…`);
}

function listed(values: readonly string[], word: string): string {
  const last = values.at(-1) ?? '';
  return values.length < 2 ? last : `${values.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** `a, b or c` */
export const either = (values: readonly string[]): string => listed(values, 'or');

/** `a, b and c` */
export const all = (values: readonly string[]): string => listed(values, 'and');

/** How many single-letter edits lie between two words, case counting for nothing. */
function distance(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const cost = from[i - 1] === to[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + cost));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** The known word that was most likely meant, if one is near enough. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const d = distance(word, candidate);
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}

/** A dash for an underscore, another case, or one letter too many, too few, wrong or swapped. */
export function isSlip(word: string, meant: string): boolean {
  const [a, b] = [word, meant].map((text) => text.toLowerCase().replaceAll('-', '_')) as [string, string];
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const same = (skipA: number, skipB: number): boolean => a.slice(i + skipA) === b.slice(i + skipB);
  const swapped = a[i] === b[i + 1] && a[i + 1] === b[i] && same(2, 2);
  return same(0, 0) || same(1, 0) || same(0, 1) || same(1, 1) || swapped;
}
