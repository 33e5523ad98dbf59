/** One logical line of a unit file: continued lines joined, blanks around it gone. */
export interface Line {
  readonly text: string;
  /** Where it begins, counted from 1. */
  readonly number: number;
}

const blanks = /^[ \t\r]+/;

/** systemd's src/shared/conf-parser.c, config_parse: comments may stand between continued lines. */
export function* logicalLines(text: string): Generator<Line> {
  let continued: Line | undefined;
  for (const [i, raw] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    const own = raw.replace(blanks, '').replace(/\r$/, '');
    if (own.startsWith('#') || own.startsWith(';')) continue;
    const line: Line = continued ? { ...continued, text: continued.text + own } : { text: own, number: i + 1 };
    if (endsEscaped(line.text)) {
      continued = { ...line, text: `${line.text.slice(0, -1)} ` };
      continue;
    }
    continued = undefined;
    if (line.text.trim() !== '') yield { ...line, text: line.text.trim() };
  }
  if (continued && continued.text.trim() !== '') yield { ...continued, text: continued.text.trim() };
}

/** Whether a backslash that none before it escapes comes last. */
const endsEscaped = (text: string): boolean => text.endsWith('\\') && (/\\+$/.exec(text)?.[0].length ?? 0) % 2 === 1;
