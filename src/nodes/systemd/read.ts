import { nearest } from '../../check/words';
import { readCommandLine } from './command';
import { sections } from './keys';
import { type Line, logicalLines } from './lines';
import { quote, type UnitProblem } from './problem';
import { takenFormat } from './specifiers';
import { valueFault } from './values/values';

/** A setting that systemd takes. */
export interface Setting {
  readonly section: string;
  readonly key: string;
  readonly value: string;
  /** Of a key that names programs: how many. */
  readonly commands?: number;
}

export interface UnitText {
  readonly settings: readonly Setting[];
  readonly problems: readonly UnitProblem[];
}

/** A section of the unit's own sort, [Unit] and [Install]. */
export function sectionsOf(unit: string): readonly string[] {
  const ending = unit.slice(unit.lastIndexOf('.') + 1);
  return ['Unit', ending.charAt(0).toUpperCase() + ending.slice(1), 'Install'];
}

/** Reads a unit file or a drop-in as systemd does (src/shared/conf-parser.c, src/core/load-fragment.c). */
export function readUnit(unit: string, text: string): UnitText {
  const settings: Setting[] = [];
  const problems: UnitProblem[] = [];
  const allowed = sectionsOf(unit);
  let section: string | undefined;
  for (const line of logicalLines(text)) {
    if (!line.text.startsWith('[')) {
      readAssignment(line, section, allowed, { settings, problems });
      continue;
    }
    section = /^\[([^"'\\]*)\]$/.exec(line.text)?.[1];
    if (section === undefined) {
      problems.push(brokenHeader(line));
      break;
    }
    if (!allowed.includes(section) && !section.startsWith('X-')) problems.push(unknownSection(line, section, unit, allowed));
  }
  return { settings, problems };
}

/** A line by its name: its value may be secret, and is not shown. */
function named(text: string): string {
  const equals = text.indexOf('=');
  return equals > 0 ? quote(`${text.slice(0, equals)}=…`) : 'this line';
}

const brokenHeader = ({ text, number }: Line): UnitProblem => ({
  code: 'load',
  line: number,
  message: `${quote(text)} is no section header, and systemd refuses the unit`,
  help: 'write [Section] on a line of its own',
});

function unknownSection({ number }: Line, header: string, unit: string, allowed: readonly string[]): UnitProblem {
  const meant = nearest(header, allowed);
  return {
    code: 'section',
    line: number,
    message: `a unit such as ${unit} has no section [${header}]: systemd passes over all of it`,
    help: meant ? `did you mean [${meant}]?` : `use ${allowed.map((name) => `[${name}]`).join(', ')}`,
  };
}

/** What has been read so far. */
interface Found {
  readonly settings: Setting[];
  readonly problems: UnitProblem[];
}

function readAssignment({ text, number: line }: Line, section: string | undefined, allowed: readonly string[], found: Found): void {
  if (section === undefined) {
    const message = `${named(text)} stands before any section: systemd passes over it`;
    found.problems.push({ code: 'key', line, message, help: 'put it below a [Section]' });
    return;
  }
  if (!allowed.includes(section)) return;
  const equals = text.indexOf('=');
  const key = text.slice(0, Math.max(equals, 0)).trim();
  const value = text.slice(equals + 1).trim();
  if (key === '') {
    const what = equals < 0 ? 'has no "="' : 'has no name before "="';
    found.problems.push({ code: 'key', line, message: `the line ${what}: systemd passes over it`, help: 'write Name=value' });
  } else if (!sections[section]?.has(key)) {
    if (!key.startsWith('X-')) found.problems.push({ code: 'key', line, ...unknownKey(section, key, allowed) });
  } else readSetting({ section, key, value }, line, found);
}

function unknownKey(section: string, key: string, allowed: readonly string[]): Pick<UnitProblem, 'message' | 'help'> {
  const elsewhere = allowed.find((other) => sections[other]?.has(key));
  const meant = nearest(key, sections[section] ?? []);
  const help = elsewhere ? `put it below [${elsewhere}]` : meant ? `did you mean ${meant}?` : 'take it out';
  return { message: `[${section}] has no ${key}: systemd passes over it`, help };
}

function readSetting(setting: Setting, line: number, { settings, problems }: Found): void {
  const { section, key, value } = setting;
  if (isCommand(section, key)) {
    const { commands, fault } = readCommandLine(value);
    const format = fault ? undefined : takenFormat(value);
    if (fault) {
      const message = `${key}: ${fault.message}${effect(fault.fatal)}`;
      problems.push({ code: fault.fatal ? 'load' : 'value', line, message, help: fault.help });
    }
    if (format !== undefined) problems.push({ code: 'specifier', line, ...formatTaken(key, format) });
    if (value === '' || commands > 0) settings.push({ section, key, value, commands });
    return;
  }
  const fault = valueFault(section, key, value);
  if (fault === undefined) settings.push(setting);
  else {
    const fatal = fault.fatal === true;
    const result = section === 'Install' ? ', and the unit cannot be enabled' : effect(fatal);
    problems.push({ code: fatal ? 'load' : 'value', line, message: `${key}: ${fault.message}${result}`, help: fault.help });
  }
}

const effect = (fatal: boolean): string => (fatal ? ', and systemd refuses the unit' : ', and systemd passes over the line');

const formatTaken = (key: string, format: string): Pick<UnitProblem, 'message' | 'help'> => ({
  message: `${key}: systemd puts something of its own in the place of ${format} before the command sees it`,
  help: `write %${format} for the command`,
});

const isCommand = (section: string, key: string): boolean =>
  ['Service', 'Socket', 'Mount', 'Swap'].includes(section) && /^Exec(?:Start|Stop|Reload|Condition)(?:Pre|Post)?$/.test(key);
