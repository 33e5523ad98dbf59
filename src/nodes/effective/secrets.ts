/** What looks like a secret; the first group is kept, the rest is masked. */
const patterns: readonly RegExp[] = [
  // PEM blocks, armoured OpenSSH keys among them.
  /()-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|$)/g,
  // crypt(3) hashes.
  /()\$(?:1|2[abxy]?|5|6|7|y|gy|sha1|apr1)\$[^\s:"',]+/g,
  // Tokens of three parts.
  /()\beyJ[\w-]+\.[\w-]+\.[\w-]*/g,
  // Values of keys that are named for it, in JSON, YAML, INI and shell.
  /((?<![\w-])["']?[\w.-]*(?:passw(?:or)?d|passphrase|passwordhash|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|psk|auth|credentials?)["']?[ \t]*[:=][ \t]*)(?!(?:true|false|null|none)\b)(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,}"'{[][^\s,}]*)/gi,
  // User information of a URL.
  /(\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]*:)[^\s/@]+(?=@)/gi,
];

/** Files that are secret as a whole. */
const secretFile =
  /(?:\.(?:key|keytab|p12|pfx|jks|keystore|kubeconfig)|\/(?:g?shadow|id_(?:rsa|dsa|ecdsa|ed25519)|[^/]*-key\.pem))(?:[-.](?:bak|old))?$/i;

/** Masks secrets in texts, the same secret by the same name, so that a change of one still shows. */
export class Mask {
  readonly #names = new Map<string, string>();

  #nameOf(secret: string): string {
    const name = this.#names.get(secret) ?? `<masked ${this.#names.size + 1}>`;
    this.#names.set(secret, name);
    return name;
  }

  /** @param path the file that holds the text, where there is one */
  hide(text: string, path = ''): string {
    if (text === '') return text;
    if (secretFile.test(path)) return this.#nameOf(text);
    return patterns.reduce(
      (masked, pattern) => masked.replace(pattern, (all: string, kept: string) => kept + this.#nameOf(all.slice(kept.length))),
      text,
    );
  }
}
