import { recent } from '../../../core/recent';

/** What reading a systemd unit file gives. */
export interface UnitFile {
  /** In our words, where it cannot be read. */
  readonly error?: string;
  /** The sections that have an option, by name. */
  readonly sections: ReadonlySet<string>;
}

const lineMax = 2048;
const bufferSize = 4096;

const beyondAscii = /[^\t\n\r -~]/;

/** A text's bytes in UTF-8, each as one character: what most unit files are as they stand. */
const toBytes = (text: string): string => (beyondAscii.test(text) ? Buffer.from(text).toString('latin1') : text);

const fromBytes = (bytes: string): string => (beyondAscii.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes);

/** Thrown inside this file only: go-systemd stops at the first fault. */
class Unreadable extends Error {}

/**
 * Text behind Go's bufio.Reader of 4096 bytes. How much of it is buffered matters, as go-systemd looks for over-long lines
 * only where at least 2048 bytes are.
 */
class Input {
  private at = 0;
  private end = 0;

  constructor(private readonly bytes: string) {}

  /** The next character, undefined at the end. */
  rune(): string | undefined {
    while (this.end - this.at < this.runeLength() && this.end < this.bytes.length) this.fill();
    if (this.at >= this.end) return undefined;
    const start = this.at;
    this.at += this.runeLength();
    const first = this.bytes.charAt(start);
    return first < '\u0080' ? first : fromBytes(this.bytes.slice(start, this.at));
  }

  /** Passes over buffered ASCII up to `=` or a line's end: of a name nothing more is wanted. */
  passName(): void {
    for (; this.at < this.end; this.at++) {
      const next = this.bytes.charCodeAt(this.at);
      if (next >= 0x80 || next === 0x3d || next === 0x0a || next === 0x0d) return;
    }
  }

  back(rune: string): void {
    this.at -= rune < '\u0080' ? 1 : Buffer.byteLength(rune);
  }

  /** All up to and with an ASCII character, or up to the end. */
  until(character: string): { readonly text: string; readonly found: boolean } {
    const start = this.at;
    const index = this.bytes.indexOf(character, start);
    for (;;) {
      if (index >= 0 && index < this.end) {
        this.at = index + 1;
        return { text: fromBytes(this.bytes.slice(start, this.at)), found: true };
      }
      if (this.end - this.at >= bufferSize) this.at = this.end;
      else if (this.end < this.bytes.length) this.fill();
      else {
        this.at = this.end;
        return { text: fromBytes(this.bytes.slice(start, this.at)), found: false };
      }
    }
  }

  lineTooLong(): boolean {
    if (this.end - this.at < lineMax) return false;
    const ahead = this.bytes.slice(this.at, this.at + lineMax);
    return !ahead.includes('\n') && !ahead.includes('\r');
  }

  private fill(): void {
    this.end = Math.min(this.bytes.length, this.at + bufferSize);
  }

  private runeLength(): number {
    const first = this.bytes.charAt(this.at);
    if (first < '\u00c0') return 1;
    if (first < '\u00e0') return 2;
    return first < '\u00f0' ? 3 : 4;
  }
}

type Step = () => Step | undefined;

/**
 * Reads a unit file as coreos/go-systemd unit/deserialize.go does: text before the first section is skipped, a section
 * header closes on its line, each line of a section is blank, a comment or `name=value`, a backslash continues a value.
 */
export const readUnitFile: (contents: string) => UnitFile = recent((contents) => {
  const input = new Input(toBytes(contents));
  const sections = new Set<string>();
  try {
    let step: Step | undefined = lexer(input, sections);
    while (step !== undefined) {
      if (input.lineTooLong()) throw new Unreadable(`a line has more than ${lineMax} bytes`);
      step = step();
    }
    return { sections };
  } catch (fault) {
    if (fault instanceof Unreadable) return { error: fault.message, sections };
    throw fault;
  }
});

function lexer(input: Input, sections: Set<string>): Step {
  const beforeSections: Step = () => {
    const rune = input.rune();
    if (rune === undefined) return undefined;
    if (rune === '[') return sectionName;
    return isComment(rune) ? ignoreLine(beforeSections) : beforeSections;
  };
  const sectionName: Step = () => {
    const { text, found } = input.until(']');
    if (!found) throw new Unreadable('a section header has no closing bracket');
    return sectionEnd(text.slice(0, -1));
  };
  const sectionEnd =
    (section: string): Step =>
    () => {
      const garbage = goTrim(line(input).text);
      if (garbage !== '') throw new Unreadable(`${JSON.stringify(garbage)} follows the header of section ${section}`);
      return inSection(section);
    };
  const inSection =
    (section: string): Step =>
    () => {
      const rune = input.rune();
      if (rune === undefined) return undefined;
      if (isSpace(rune)) return inSection(section);
      if (rune === '[') return sectionName;
      if (isComment(rune)) return ignoreLine(inSection(section));
      input.back(rune);
      return optionName(section);
    };
  const optionName =
    (section: string): Step =>
    () => {
      let rune: string | undefined;
      while (rune !== '=') {
        input.passName();
        rune = input.rune();
        if (rune === undefined || rune === '\n' || rune === '\r') throw new Unreadable('a line has no "="');
      }
      return optionValue(section);
    };
  const optionValue =
    (section: string): Step =>
    () => {
      const { text } = line(input);
      if (goTrim(text) !== '' && text.endsWith('\\')) return optionValue(section);
      sections.add(section);
      return inSection(section);
    };
  const ignoreLine =
    (next: Step): Step =>
    () => {
      while (line(input).text.replace(/ $/, '').endsWith('\\'));
      return next;
    };
  return beforeSections;
}

/** The rest of the line without its newline (toEOL). */
function line(input: Input): { readonly text: string } {
  const { text, found } = input.until('\n');
  return { text: found ? text.slice(0, -1) : text.replace(/\r$/, '') };
}

const isComment = (rune: string): boolean => rune === '#' || rune === ';';

/** Go's unicode.IsSpace, which differs from JavaScript's in U+0085 and U+FEFF. */
function isSpace(rune: string | undefined): boolean {
  if (rune === undefined || rune === '' || (rune > ' ' && rune < '\u0080')) return false;
  return rune === '\u0085' || (rune !== '\ufeff' && rune.trim() === '');
}

function goTrim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isSpace(text[start])) start++;
  while (end > start && isSpace(text[end - 1])) end--;
  return text.slice(start, end);
}
