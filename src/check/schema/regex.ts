/** Go's regular expressions (RE2) as JavaScript's: the few places where the two read a pattern differently. */

const cache = new Map<string, RegExp>();

/** Inside a character class Go takes `[:alpha:]` names. */
const posix: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\t\\n\\v\\f\\r ',
  punct: '!-\\/:-@\\[-`{-~',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** Characters that JavaScript lets be escaped under the `u` flag; Go lets any punctuation be. */
const escapable = /[\^$\\.*+?()[\]{}|/\-dDwWbBnrtfvpPxu0]/;

function translate(pattern: string): string {
  let out = '';
  let inClass = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charAt(i);
    if (c === '\\') {
      const next = pattern.charAt(++i);
      if (next === 's') out += inClass ? '\\t\\n\\f\\r ' : '[\\t\\n\\f\\r ]';
      else if (next === 'S') out += '[^\\t\\n\\f\\r ]';
      else if (next === 'z' || next === 'Z') out += '$';
      else if (next === 'A') out += '^';
      else if (next === '-' && !inClass) out += '-';
      else out += escapable.test(next) ? `\\${next}` : next;
    } else if (inClass) {
      const name = c === '[' ? /^\[:(\w+):\]/.exec(pattern.slice(i)) : null;
      if (name) {
        out += posix[name[1] ?? ''] ?? '';
        i += name[0].length - 1;
      } else if (c === '[') out += '\\[';
      else {
        out += c;
        inClass = c !== ']';
      }
    } else if (c === '[') {
      inClass = true;
      out += c;
      if (pattern.charAt(i + 1) === '^') out += pattern.charAt(++i);
      if (pattern.charAt(i + 1) === ']') out += `\\${pattern.charAt(++i)}`;
    } else if (c === '.') out += '[^\\n]';
    else out += c;
  }
  return out.replace(/^\(\?[ims]+\)/, '').replaceAll('(?P<', '(?<');
}

/** Compiled once per pattern. @throws SyntaxError for a pattern that neither reads */
export function goRegex(pattern: string): RegExp {
  const known = cache.get(pattern);
  if (known) return known;
  const flags = /^\(\?([ims]+)\)/.exec(pattern)?.[1] ?? '';
  const regex = new RegExp(translate(pattern), `u${flags}`);
  cache.set(pattern, regex);
  return regex;
}
