/** Any text as TypeScript that means exactly this text. */

/**
 * What no source file should hold as it is: controls, separators that editors take for line ends, marks that one cannot
 * see or that change how a line is read, and halves of characters.
 */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** Unit by unit, as what lies beyond 16 bits is written in two. */
const escaped = (character: string): string =>
  named[character] ??
  Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');

/** `'text'`, or `"text"` where that spares escapes. */
export function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replace(unsafe, escaped);
  return `${quote}${body}${quote}`;
}

/** A template literal, its lines as they are; blanks at the end of a line are written so that no editor takes them away. */
export function template(text: string): string {
  const body = text
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replace(unsafe, (character) => (character === '\n' || character === '\t' ? character : escaped(character)))
    .replace(/[ \t](?=\n|$)/g, (blank) => (blank === ' ' ? '\\x20' : '\\t'));
  return `\`${body}\``;
}

/** A text as it may stand in a line comment. */
export const commented = (text: string): string => text.replace(unsafe, escaped);

/** A property's name: bare where it can be, and in brackets where it would set the prototype. */
export function propertyName(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}
