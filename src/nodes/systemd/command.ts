import { quote } from './problem';
import { specifierFault, unknownSpecifier } from './specifiers';
import { firstWord } from './words';

/** What one line of Exec…= gives: so many commands, and what stopped the reading. */
export interface CommandLine {
  readonly commands: number;
  readonly fault?: CommandFault;
}

export interface CommandFault {
  /** The whole unit is refused for it; else only the line is passed over. */
  readonly fatal: boolean;
  readonly message: string;
  readonly help: string;
}

const openQuote = { message: 'a quote is not closed', help: 'close it; the quotes of a shell go into sh -c "…"' };

/** Signs before a program: each once, and of those that change its privileges one only, with `!!` as one of them. */
function prefixesOf(word: string): string {
  let found = '';
  for (const sign of word) {
    const again = sign === '!' ? found.includes('+') || found.includes('!!') : found.includes(sign);
    if (!'-@:+!'.includes(sign) || again || (sign === '+' && found.includes('!'))) break;
    found += sign;
  }
  return found;
}

/** systemd's src/core/load-fragment.c, config_parse_exec: commands, parted by a semicolon between blanks. */
export function readCommandLine(value: string): CommandLine {
  let commands = 0;
  for (let rest = value; rest !== ''; ) {
    const one = readCommand(rest);
    if ('fatal' in one) return { commands, fault: one };
    commands++;
    rest = one.rest;
  }
  return { commands };
}

function readCommand(text: string): CommandFault | { readonly rest: string } {
  const first = firstWord(text);
  if (first === 'open') return { fatal: false, ...openQuote };
  if (first === undefined) return { rest: '' };
  const prefixes = prefixesOf(first.word);
  const fatal = !prefixes.includes('-');
  const fault = programFault(first.word.slice(prefixes.length));
  if (fault) return { fatal, ...fault };
  let { rest } = first;
  if (prefixes.includes('@') && (rest === '' || /^;(?:\s|$)/.test(rest)))
    return {
      fatal,
      message: 'after "@" the name is missing that the program is to see',
      help: 'write it as the next word, or take out "@"',
    };
  while (rest !== '') {
    const semicolon = /^;(?:\s+|$)/.exec(rest)?.[0];
    if (semicolon !== undefined) return { rest: rest.slice(semicolon.length) };
    const next = firstWord(rest);
    if (next === 'open') return { fatal, ...openQuote };
    if (next === undefined) break;
    const specifier = unknownSpecifier(next.word);
    if (specifier !== undefined) return { fatal, ...specifierFault(specifier) };
    rest = next.rest;
  }
  return { rest: '' };
}

function programFault(program: string): Omit<CommandFault, 'fatal'> | undefined {
  const specifier = unknownSpecifier(program);
  if (specifier !== undefined) return specifierFault(specifier);
  if (program === '') return { message: 'the program is missing', help: 'write its path' };
  if (program.includes('%')) return undefined;
  if (program.endsWith('/')) return { message: `${quote(program)} is a directory`, help: 'write the path of a program' };
  if (program.includes('/') && !program.startsWith('/'))
    return { message: `${quote(program)} is neither an absolute path nor the name of a program`, help: 'write the whole path' };
  return undefined;
}
