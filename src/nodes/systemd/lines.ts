/** One logical line of a unit file: continued lines joined, blanks around it gone. */
export interface Line {
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly number: number;
}

/** systemd's src/shared/conf-parser.c, config_parse: comments may stand between continued lines. */
export function logicalLines(text: string): Line[] {
  const found: Line[] = [];
  const add = (line: string, number: number): void => {
    const content = line.trim();
    if (content !== '') found.push({ text: content, number });
  };
  let continued = '';
  let begun: number | undefined;
  for (const [i, raw] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const own = raw.replace(/^[ \t\r]+|\r$/g, '');
    if (own.startsWith('#') || own.startsWith(';')) continue;
    const line = continued + own;
    begun ??= i + 1;
    if (endsEscaped(line)) {
      continued = `${line.slice(0, -1)} `;
      continue;
    }
    add(line, begun);
    continued = '';
    begun = undefined;
  }
  add(continued, begun ?? 0);
  return found;
}

/** Whether a backslash that none before it escapes comes last. */
const endsEscaped = (text: string): boolean => text.endsWith('\\') && (/\\+$/.exec(text)?.[0].length ?? 0) % 2 === 1;
