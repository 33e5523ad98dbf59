import { booleans, spans } from '../keys';
import { quote } from '../problem';
import { specifierFault, unknownSpecifier } from '../specifiers';
import { allWords } from '../words';
import { amounts, isSpan, limit } from './amounts';
import type { Check, ValueFault } from './check';
import { choices, isBoolean } from './choices';
import { conditionPath, names } from './names';

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
    // It may be the second half of a secret.
    message: 'a word of it sets no variable',
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
  /^0*[0-7]{1,4}$/.test(value) ? undefined : { message: `${quote(value)} is no mode`, help: 'write octal digits, such as 0644' };

/** Checks of keys; those that mean something of their own in one section go first. */
const checks: Readonly<Record<string, Check>> = {
  ...choices,
  ...amounts,
  ...names,
  'Unit.Description': hasSpecifiers,
  Documentation: isDocumentation,
  Environment: isEnvironment,
};

const modes = /^(?:UMask|SocketMode|(?:(?:Runtime|State|Cache|Logs|Configuration)?Directory)Mode)$/;

const pathConditions = /^(?:Condition|Assert)(?:Path\w+|DirectoryNotEmpty|File\w+)$/;

/** What is wrong with the value of a key that its section knows; undefined where nothing is, or nobody looks. */
export function valueFault(section: string, key: string, value: string): ValueFault | undefined {
  const check = checks[`${section}.${key}`] ?? checks[key];
  if (check) return check(value) ?? (section === 'Unit' ? hasSpecifiers(value) : undefined);
  if (modes.test(key)) return isMode(value);
  if (booleans.has(key)) return isBoolean(value);
  if (spans.has(key)) return isSpan(value);
  if (/^Limit[A-Z]+$/.test(key)) return limit(key)(value);
  return section === 'Unit' && pathConditions.test(key) ? conditionPath(value) : undefined;
}
