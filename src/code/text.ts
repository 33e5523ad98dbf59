/** Any text as TypeScript that means exactly this text. */

/**
 * What no source file should hold as it is: controls, separators that editors take for line ends, marks that change how
 * a line is read, and halves of characters.
 */
const unsafe =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const escape = (character: string): string =>
  named[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** `'text'`, or `"text"` where that spares escapes. */
export function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/[\n\t]/g, escape)
    .replace(unsafe, escape);
  return `${quote}${escaped}${quote}`;
}

/** A template literal, its lines as they are; blanks at the end of a line are written so that no editor takes them away. */
export function template(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    .replace(unsafe, escape)
    .replace(/[ \t](?=\n|$)/g, (blank) => (blank === ' ' ? '\\x20' : '\\t'));
  return `\`${escaped}\``;
}

/** A text as it may stand in a line comment. */
export const commented = (text: string): string => text.replace(/[\n\t]/g, ' ').replace(unsafe, escape);

/** A property's name: bare where it can be, and in brackets where it would set the prototype. */
export function propertyName(name: string): string {
  if (name === '__proto__') return "['__proto__']";
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}
