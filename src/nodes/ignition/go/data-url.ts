/** What a data URL holds. */
export interface DataUrl {
  /** `text/plain` where the URL names none. */
  readonly mediaType: string;
  readonly base64: boolean;
  readonly bytes: Uint8Array;
}

export interface DataUrlError {
  /** In our words: what is wrong. */
  readonly error: string;
}

const bytes = new TextEncoder();

// vincent-petithory/dataurl lex.go: isTokenRune, isURLCharRune, isBase64Rune.
const token = "[!#$%&'*+.\\-0-9A-Z^_`a-z{|}~]";
const urlCharacters = /^[!$%&'()*+,\-./0-9:;=?@A-Z_a-z~]*$/;
const base64Characters = /^[A-Za-z0-9+/=\n]*$/;
const paddedAtEnd = /^[A-Za-z0-9+/]*={0,2}$/;
const media = new RegExp(`^((?:text|image|audio|video|application|message|multipart)${token}*|[xX]-${token}*)/(${token}*)(?=[;,])`);
const parameter = new RegExp(`^;(${token}+)=(?:"((?:[^"\\\\\\u0080-\\uffff]|\\\\[\\u0000-\\u007f])*)"|(${token}+))(?=[;,])`);
const goEscapes = /^(?:[^"\\\n]|\\(?:[abfnrtv\\"]|x[0-9A-Fa-f]{2}|[0-3][0-7]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}))*$/;
const badRune = /\\(?:u[dD][89a-fA-F]|U(?:0000[dD][89a-fA-F]|00(?:1[1-9a-fA-F]|[2-9a-fA-F])|0[1-9a-fA-F]|[1-9a-fA-F]))/;

/**
 * Decodes a data URL as strictly as the machine-config operator does (vincent-petithory/dataurl, lex.go and dataurl.go):
 * a lower-case `data:`, an optional media type of a known main type, parameters, `;base64` last, a comma, then characters
 * that a URL may hold, or padded base64. Quotes, spaces, `#`, `<`, `>`, `{`, `}` and non-ASCII have to be percent-encoded.
 */
export function decodeDataUrl(source: string): DataUrl | DataUrlError {
  const parts = split(source);
  if ('error' in parts) return parts;
  const { mediaType, base64, data } = parts;
  return { mediaType, base64, bytes: base64 ? new Uint8Array(Buffer.from(data, 'base64')) : unescapePercent(data) };
}

/** Why a data URL cannot be decoded; undefined where it can. */
export function dataUrlFault(source: string): string | undefined {
  const parts = split(source);
  return 'error' in parts ? parts.error : undefined;
}

interface Parts {
  readonly mediaType: string;
  readonly base64: boolean;
  /** As it stands in the URL, and sure to be decodable. */
  readonly data: string;
}

function split(source: string): Parts | DataUrlError {
  if (!source.startsWith('data:')) return { error: 'it does not start with "data:"' };
  const head = source.slice('data:'.length);
  const type = media.exec(head);
  let rest = head.slice(type?.[0].length ?? 0);
  for (;;) {
    const found = parameter.exec(rest);
    if (found === null) break;
    const wrong = parameterError(found[2], found[3]);
    if (wrong !== undefined) return { error: wrong };
    rest = rest.slice(found[0].length);
  }
  const base64 = rest.startsWith(';base64,');
  if (base64) rest = rest.slice(';base64'.length);
  if (!rest.startsWith(',')) return { error: headError(rest) };
  const data = rest.slice(1);
  const wrong = base64 ? base64Error(data) : percentError(data);
  if (wrong !== undefined) return { error: wrong };
  return { mediaType: type === null ? 'text/plain' : `${type[1]}/${type[2] || 'plain'}`, base64, data };
}

function parameterError(quoted: string | undefined, plain: string | undefined): string | undefined {
  if (quoted !== undefined)
    return goEscapes.test(quoted) && !badRune.test(quoted) ? undefined : 'a quoted parameter has an escape that is not known';
  return badEscape(plain ?? '') ? 'a parameter has a % that two hex digits do not follow' : undefined;
}

function headError(rest: string): string {
  if (!rest.includes(',')) return 'there is no comma before the data';
  const part = rest.slice(0, rest.indexOf(','));
  return `${JSON.stringify(part)} before the comma is no media type, parameter or ";base64"`;
}

function base64Error(text: string): string | undefined {
  if (text.length % 4 === 0 && paddedAtEnd.test(text)) return undefined;
  const odd = oddCharacter(text, base64Characters);
  if (odd !== undefined) return `the data after ";base64," has the character ${odd}`;
  const joined = text.replaceAll('\n', '');
  return joined.length % 4 !== 0 || !paddedAtEnd.test(joined) ? 'the base64 data is cut short or wrongly padded' : undefined;
}

function percentError(text: string): string | undefined {
  const odd = oddCharacter(text, urlCharacters);
  if (odd !== undefined) return `the data has the character ${odd}, which must be percent-encoded`;
  return badEscape(text) ? 'the data has a % that two hex digits do not follow' : undefined;
}

function unescapePercent(text: string): Uint8Array {
  const raw = bytes.encode(text);
  const out: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    const byte = raw[i] ?? 0;
    if (byte !== 0x25) out.push(byte);
    else {
      out.push(Number.parseInt(text.slice(i + 1, i + 3), 16));
      i += 2;
    }
  }
  return Uint8Array.from(out);
}

const badEscape = (text: string): boolean => /%(?![0-9A-Fa-f]{2})/.test(text);

/** The first character that the pattern for whole texts does not take. */
function oddCharacter(text: string, allowed: RegExp): string | undefined {
  if (allowed.test(text)) return undefined;
  const odd = [...text].find((c) => !allowed.test(c)) ?? '';
  return JSON.stringify(odd);
}
