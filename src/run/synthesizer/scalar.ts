import { Yaml } from 'cdk8s';
import { recent } from '../../core/recent';

/** Words that YAML 1.1 takes for booleans or null. */
const reserved = new Set([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'n', 'N', 'no', 'No', 'NO', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE'],
  ...['on', 'On', 'ON', 'off', 'Off', 'OFF', 'null', 'Null', 'NULL'],
]);

/** What begins like a word or path and holds nothing but common characters. */
const common = /^[A-Za-z_/$(][ !-~\u00a0-\ud7ff]*$/;
/** The same, and begins like a number. */
const numeric = /^[-+.\d][ !-~\u00a0-\ud7ff]*$/;
/** What could be a number, a date or a time; addresses with several dots cannot. */
const maybeNumber = /^[-+]?\.|^[-+\d][-+.\d_:xXa-fA-FtTzZ ]*$/;
const dotted = /^\d+\.\d+\.[\d.]*\d$/;
/** An exponent is a float even without digits before it. */
const exponent = /^[eE][-+]?\d+$/;
/** What no unquoted text may hold. */
const marked = /: | #|[ :]$/;

/** Whether the library, too, prints a text of one line as it is. */
function isPlain(text: string): boolean {
  if (common.test(text)) return !reserved.has(text) && !exponent.test(text) && !marked.test(text);
  if (!numeric.test(text) || marked.test(text)) return false;
  return dotted.test(text) || !(maybeNumber.test(text) || text.startsWith('- '));
}

/** How the library prints a text of one line as the value of a key. */
const asLibrary = recent((text) => Yaml.stringify({ a: text }).slice('a: '.length, -1), 10_000);

/** Characters that the library writes as escapes. */
const control = /[^\t\n -~\u00a0-\ud7ff\ue000-\uffff]/;
/** Blanks at the end, more than one line break there, or blanks at the beginning: what needs an indicator behind `|`. */
const unusual = /^[ \n]|[ \t]\n*$|\n\n$/;

/** A text as the value of a key or an item. @returns undefined where only the library knows how it is printed there */
export function textScalar(text: string, indent: string): string | undefined {
  if (!text.includes('\n')) return isPlain(text) ? text : asLibrary(text);
  if (control.test(text) || unusual.test(text)) return undefined;
  const ends = text.endsWith('\n');
  const body = ends ? text.slice(0, -1) : text;
  return `|${ends ? '' : '-'}\n${indent}${body.replace(/\n+/g, `$&${indent}`)}`;
}

/** A key as it is printed. @returns undefined where only the library knows */
export const keyScalar = (key: string): string | undefined =>
  key.length <= 1000 && isPlain(key) && !key.startsWith('---') ? key : undefined;
