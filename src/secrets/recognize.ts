/** What gives a secret away: the form of a text, or the name under which it is kept. */

/** A text without the mark has not the form: it is looked for first, as most texts hold no secret. */
const forms: readonly (readonly [what: string, mark: string, form: RegExp])[] = [
  ['a private key', '-----BEGIN ', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a pull secret', '"auths"', /"auths"\s*:\s*\{[^}]*"auth"\s*:/],
  ['a token', '.eyJ', /\beyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/],
];

/** Files of keys, of Java and of PKCS #12. */
const keyStore = /\.(jks|keystore|p12|pfx)$/i;

/**
 * What secret a text holds, in words; undefined where none is to be seen.
 * @param name what it is kept under: a key, or a file's path
 */
export function secretIn(name: string, text: string): string | undefined {
  if (keyStore.test(name) && text !== '') return 'a keystore';
  return forms.find(([, mark, form]) => text.includes(mark) && form.test(text))?.[0];
}

/** Keys whose values everyone may know: public keys and certificates. */
const open = /\.(pub|crt|cer|cert)$|^ca(-bundle)?\b/i;

/** Whether the value under a key of a Secret is one to hide. */
export const isHidden = (key: string, value: unknown): boolean => typeof value === 'string' && value !== '' && !open.test(key);

/** The text that a data URL stands for; undefined for what is no data URL, or is compressed or broken. */
export function dataUrlText(url: string): string | undefined {
  const [, base64, text] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(url) ?? [];
  if (text === undefined) return undefined;
  try {
    const decoded = decodeURIComponent(text);
    return base64 ? Buffer.from(decoded, 'base64').toString('latin1') : decoded;
  } catch {
    return undefined;
  }
}
