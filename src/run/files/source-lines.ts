import { readFileSync } from 'node:fs';

/**
 * Lines of files that were read before, for excerpts; undefined for what is not there any more.
 * @param stdin the text of standard input, which cannot be read twice
 */
export function sourceLines(stdin: () => string): (file: string, line: number) => string | undefined {
  const known = new Map<string, readonly string[]>();
  const read = (file: string): readonly string[] => {
    try {
      return (file === '-' ? stdin() : readFileSync(file, 'utf8')).replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u0085]/);
    } catch {
      return [];
    }
  };
  return (file, line) => {
    const lines = known.get(file) ?? read(file);
    known.set(file, lines);
    return lines[line - 1];
  };
}
