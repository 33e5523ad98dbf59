type Mark = ' ' | '-' | '+';

interface Line {
  readonly mark: Mark;
  readonly text: string;
}

/** Beyond so many pairs of lines the middle is shown as replaced as a whole. */
const mostPairs = 4_000_000;

/** Lengths of the longest common subsequences of all ends of two lists. */
function lengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      table[i * width + j] =
        before[i] === after[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return table;
}

const marked = (mark: Mark, texts: readonly string[]): Line[] => texts.map((text) => ({ mark, text }));

function middle(before: readonly string[], after: readonly string[]): Line[] {
  if (before.length * after.length > mostPairs) return [...marked('-', before), ...marked('+', after)];
  const table = lengths(before, after);
  const width = after.length + 1;
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      lines.push({ mark: ' ', text: before[i] ?? '' });
      i++;
      j++;
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) lines.push({ mark: '-', text: before[i++] ?? '' });
    else lines.push({ mark: '+', text: after[j++] ?? '' });
  }
  return [...lines, ...marked('-', before.slice(i)), ...marked('+', after.slice(j))];
}

function linesOf(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

function compared(before: readonly string[], after: readonly string[]): Line[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [
    ...marked(' ', before.slice(0, head)),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...marked(' ', before.slice(before.length - tail)),
  ];
}

const context = 3;

/** What differs between two texts, line by line with three lines around it; a line `…` where lines are left out. Empty for no difference. */
export function diff(before: string, after: string): string {
  const lines = compared(linesOf(before), linesOf(after));
  const near = new Set<number>();
  for (const [at, { mark }] of lines.entries()) if (mark !== ' ') for (let i = at - context; i <= at + context; i++) near.add(i);
  const shown: string[] = [];
  let last = -1;
  for (const [at, { mark, text }] of lines.entries()) {
    if (!near.has(at)) continue;
    if (at !== last + 1) shown.push('…');
    shown.push(`${mark}${text}`);
    last = at;
  }
  if (shown.length > 0 && last < lines.length - 1) shown.push('…');
  return shown.join('\n');
}
