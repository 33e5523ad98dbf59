import { recent } from '../../core/recent';

/** TuneD's profile text, as Python's ConfigParser reads it (redhat-performance/tuned, tuned/profiles/loader.py). */

export interface TunedSection {
  readonly name: string;
  /** Of options given twice the last one counts. */
  readonly options: Readonly<Record<string, string>>;
  /** Counted from 1. */
  readonly line: number;
}

/** A line that makes the whole profile unreadable. */
export interface TunedTextError {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

export interface TunedText {
  /** In order; a section that comes again goes on. */
  readonly sections: readonly TunedSection[];
  readonly errors: readonly TunedTextError[];
}

const header = /^\[(.+)\]/;
/** Python takes each of three for the end of a line. */
const lines = (text: string): string[] => (text.includes('\r') ? text.split(/\r\n?|\n/) : text.split('\n'));
const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Lines that begin with `#` or `;` say nothing, nor does what follows a blank and a `#`. */
function withoutComment(line: string): string {
  if (/^\s*[#;]/.test(line)) return '';
  return (line.includes('#') ? line.replace(/(^|\s)#.*$/, '') : line).trimEnd();
}

/** Reads a profile. A line that is indented more than the option before it goes on with that option's value. */
export const parseTuned: (text: string) => TunedText = recent((text) => {
  const sections = new Map<string, { name: string; options: Record<string, string>; line: number }>();
  const errors: TunedTextError[] = [];
  let section: { options: Record<string, string> } | undefined;
  let option: string | undefined;
  let level = 0;
  for (const [i, raw] of lines(text).entries()) {
    const line = withoutComment(raw);
    const number = i + 1;
    const content = line.trim();
    if (content === '') continue;
    if (section && option !== undefined && indentOf(line) > level) {
      section.options[option] += `\n${content}`;
      continue;
    }
    level = indentOf(line);
    const [, name] = header.exec(content) ?? [];
    if (name !== undefined) {
      const known = sections.get(name) ?? { name, options: {}, line: number };
      sections.set(name, known);
      section = known;
      option = undefined;
      continue;
    }
    const equals = content.indexOf('=');
    const key = content.slice(0, equals).trimEnd();
    if (!section) errors.push({ line: number, message: 'it stands before the first [section]' });
    else if (equals === -1) errors.push({ line: number, message: 'it is no [section], no option=value and no comment' });
    else if (key === '') errors.push({ line: number, message: 'it has no option before the "="' });
    else {
      option = key;
      section.options[key] = content.slice(equals + 1).trimStart();
    }
  }
  return { sections: withDefaults([...sections.values()]), errors };
});

/** Options of a section called DEFAULT stand for those that others lack, as Python's ConfigParser has it; it is none itself. */
function withDefaults(sections: readonly TunedSection[]): TunedSection[] {
  const defaults = sections.find(({ name }) => name === 'DEFAULT')?.options;
  if (defaults === undefined) return [...sections];
  return sections.filter(({ name }) => name !== 'DEFAULT').map((one) => ({ ...one, options: { ...defaults, ...one.options } }));
}

/** The profiles that a profile includes; `-name` may be missing, and what holds variables is known only on the node. */
export function includesOf({ sections }: TunedText): readonly string[] {
  const include = sections.find(({ name }) => name === 'main')?.options['include'] ?? '';
  // Functions of variables hold commas of their own.
  if (/[$%{}]/.test(include)) return [];
  return include.split(/\s*[,;]\s*/).filter((name) => name !== '' && !name.startsWith('-'));
}

/** Sections that TuneD knows by themselves; others say by `type=` which of these they are (tuned/plugins). */
export const knownSections: readonly string[] = [
  'acpi',
  'audio',
  'bootloader',
  'cpu',
  'disk',
  'eeepc_she',
  'irq',
  'irqbalance',
  'kthread',
  'main',
  'modules',
  'mounts',
  'net',
  'rtentsk',
  'scheduler',
  'script',
  'scsi_host',
  'selinux',
  'service',
  'sysctl',
  'sysfs',
  'systemd',
  'uncore',
  'usb',
  'variables',
  'video',
  'vm',
];
