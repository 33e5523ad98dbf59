import { either } from '../../check/words';
import { dataUrlFault } from './go/data-url';

const permissions = 0o777;

/** A mode whose digits were meant as octal, as the number that they then stand for; undefined where they make no permissions. */
export function octalMeant(mode: number | string): number | undefined {
  const digits = /^(?:0o?)?([0-7]{3})$/.exec(`${mode}`)?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 8);
}

/** How to write a mode that was meant to be octal, else how modes are written. */
export function modeHelp(mode: number | string): string {
  const meant = octalMeant(mode);
  if (meant === undefined)
    return 'write the permissions in octal (0644) or as their decimal value (420), without setuid, setgid or sticky bit';
  return `write 0${(meant & permissions).toString(8).padStart(3, '0')} in YAML, which is ${meant} (JSON knows no octal)`;
}

/**
 * Whether a mode gives the owner at least what the group has, and the group what others have, and nobody the right to write
 * or run what they cannot read (coreos/butane base/util/file.go, isTypicalMode).
 */
function isTypical(mode: number): boolean {
  if (mode === 0) return true;
  let granted = 0;
  for (const shift of [0, 3, 6]) {
    const rights = (mode >> shift) & 7;
    const readsButDoesNotRun = (granted & 5) === 4;
    if ((granted & ~rights) !== 0 || ((rights & 1) !== 0 && readsButDoesNotRun) || ((rights & 3) !== 0 && (rights & 4) === 0)) return false;
    granted |= rights;
  }
  return (granted & 4) !== 0;
}

/** Whether a mode that makes little sense would make sense if its digits were octal, as 400 does for 0400. */
export function looksDecimal(mode: number): boolean {
  const meant = octalMeant(mode);
  return meant !== undefined && !isTypical(mode) && isTypical(meant);
}

/** What comes before the comma says that base64 follows it. */
export const saysBase64 = (source: string): boolean => /^data:[^,]*;base64,/.test(source);

/** How to mend a data URL that cannot be decoded. What it holds may be secret, and is not shown. */
export function dataUrlHelp(source: string): string {
  const comma = source.indexOf(',');
  const [head, data] = [source.slice(0, comma), source.slice(comma + 1)];
  const base64 = saysBase64(source) ? paddedBase64(data) : undefined;
  if (base64 !== undefined && decodes(`${head},${base64}`))
    return 'write the base64 without line breaks, in the alphabet of "+" and "/", padded with "=" to a multiple of four';
  const plain = `${head.replace(/;base64$/, '')},${percentEncoded(data)}`;
  if (comma < 0 || !decodes(plain)) return 'percent-encode the text after "data:,", or write "data:;base64," and the base64 of it';
  if (saysBase64(source)) return 'this is plain text: take ";base64" away, and percent-encode it';
  const odd = [...new Set(data.match(mustBeEncoded))].slice(0, 3);
  return `write ${either(odd.map((character) => `${percentEncoded(character)} for ${JSON.stringify(character)}`))}`;
}

const decodes = (source: string): boolean => dataUrlFault(source) === undefined;

/** Base64 without padding, in the alphabet for URLs, or broken by carriage returns; undefined for what is none. */
function paddedBase64(data: string): string | undefined {
  const digits = data
    .trim()
    .replace(/[\r\n]/g, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/=+$/, '');
  if (!/^[A-Za-z0-9+/]+$/.test(digits) || digits.length % 4 === 1) return undefined;
  return digits.padEnd(Math.ceil(digits.length / 4) * 4, '=');
}

/** A percent sign that begins no escape, and what a data URL cannot hold as it is. */
const mustBeEncoded = /%(?![0-9A-Fa-f]{2})|[^!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]/gu;

const percentEncoded = (text: string): string =>
  text.replace(mustBeEncoded, (odd) =>
    Array.from(new TextEncoder().encode(odd), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
