import { either, nearest } from '../../check/words';
import { booleans, spans } from './keys';
import { quote } from './problem';
import { specifierFault, unknownSpecifier } from './specifiers';
import { allWords } from './words';

/** What is wrong with a value, and whether the whole unit is refused for it. */
export interface ValueFault {
  readonly message: string;
  readonly help: string;
  readonly fatal?: boolean;
}

type Check = (value: string) => ValueFault | undefined;

const truths = ['1', 'yes', 'y', 'true', 't', 'on'];
const lies = ['0', 'no', 'n', 'false', 'f', 'off'];

/** systemd's src/basic/parse-util.c, parse_boolean; undefined for what is neither. */
export function booleanOf(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (truths.includes(word)) return true;
  return lies.includes(word) ? false : undefined;
}

const units =
  'seconds|second|sec|minutes|minute|min|months|month|msec|ms|hours|hour|hr|days|day|weeks|week|years|year|usec|us|μs|µs|s|M|m|h|d|w|y';
/** systemd's src/basic/time-util.c, parse_time: numbers with units that add up; blanks part numbers without. */
const span = new RegExp(`^(?:infinity|(?:[+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:\\s*(?:${units})\\s*|\\s+|$))+)$`);

const isBoolean: Check = (value) =>
  booleanOf(value) === undefined ? { message: `${quote(value)} is neither yes nor no`, help: 'write yes or no' } : undefined;

const isSpan: Check = (value) =>
  value === '' || span.test(value)
    ? undefined
    : { message: `${quote(value)} is no span of time`, help: 'write one such as 90s, 5min or infinity' };

const oneOf =
  (...words: readonly string[]): Check =>
  (value) => {
    if (words.includes(value)) return undefined;
    const meant = nearest(value, words);
    return { message: `${quote(value)} is none of its values`, help: meant ? `did you mean ${meant}?` : `use ${either(words)}` };
  };

const absolute =
  (fatal: boolean, prefix: RegExp): Check =>
  (value) => {
    const path = value.replace(prefix, '');
    if (value === '' || path.startsWith('/') || path.startsWith('%')) return undefined;
    return { message: `the path ${quote(path)} is not absolute`, help: 'begin it with a slash', fatal: fatal && path === value };
  };

const openQuote: ValueFault = { message: 'a quote is not closed', help: 'close it' };

const hasSpecifiers: Check = (value) => {
  const specifier = unknownSpecifier(value);
  return specifier === undefined ? undefined : specifierFault(specifier);
};

const isEnvironment: Check = (value) => {
  const words = allWords(value);
  if (words === undefined) return openQuote;
  const odd = words.find((word) => !/^[A-Za-z_][A-Za-z0-9_]*=/.test(word));
  if (odd === undefined) return hasSpecifiers(value);
  return {
    message: `${quote(odd)} sets no variable`,
    help: 'write NAME=value; quote the whole of it where the value has blanks: "NAME=a b"',
  };
};

const isDocumentation: Check = (value) => {
  const words = allWords(value);
  if (words === undefined) return openQuote;
  const odd = words.find((word) => !/^(?:https?:\/\/.|file:\/|info:.|man:.|%)/.test(word));
  if (odd === undefined) return hasSpecifiers(value);
  return { message: `${quote(odd)} is no URL`, help: 'write man:name(8), https://… or file:/…; text goes into Description=' };
};

const isMode: Check = (value) =>
  value === '' || /^[0-7]{1,5}$/.test(value)
    ? undefined
    : { message: `${quote(value)} is no mode`, help: 'write octal digits, such as 0644' };

/** Keys of [Unit] that hold a text or names of units. */
const texts =
  /^(?:Description|Requires|Requisite|Wants|BindsTo|PartOf|Upholds|Conflicts|Before|After|On(?:Success|Failure)|Propagates(?:Reload|Stop)To)$/;

/** Checks of keys that mean the same wherever they stand. */
const checks: Readonly<Record<string, Check>> = {
  'Service.Type': oneOf('simple', 'exec', 'forking', 'oneshot', 'dbus', 'notify', 'notify-reload', 'idle'),
  'Service.Restart': oneOf('no', 'on-success', 'on-failure', 'on-abnormal', 'on-watchdog', 'on-abort', 'always'),
  'Service.NotifyAccess': (value) => (value === '' ? undefined : oneOf('none', 'main', 'exec', 'all')(value)),
  KillMode: (value) => (value === '' ? undefined : oneOf('control-group', 'process', 'mixed', 'none')(value)),
  Documentation: isDocumentation,
  Environment: isEnvironment,
  UMask: isMode,
  SocketMode: isMode,
  DirectoryMode: isMode,
  EnvironmentFile: absolute(false, /^-/),
  WorkingDirectory: (value) => (/^-?~$/.test(value) ? undefined : absolute(true, /^-/)(value)),
};

/** Conditions on paths, which may be turned round and made alternatives. */
const pathConditions = /^(?:Condition|Assert)(?:Path\w+|DirectoryNotEmpty|File\w+)$/;

/** What is wrong with the value of a key that its section knows; undefined where nothing is, or nobody looks. */
export function valueFault(section: string, key: string, value: string): ValueFault | undefined {
  const check = checks[`${section}.${key}`] ?? checks[key];
  if (check) return check(value);
  if (booleans.has(key)) return isBoolean(value);
  if (spans.has(key)) return isSpan(value);
  if (section === 'Unit' && texts.test(key)) return hasSpecifiers(value);
  return section === 'Unit' && pathConditions.test(key) ? absolute(false, /^\|?!?/)(value) : undefined;
}
