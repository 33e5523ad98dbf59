/** A word of a value, and what follows it. */
export interface Word {
  readonly word: string;
  readonly rest: string;
}

const escapes: Readonly<Record<string, string>> = { s: ' ', n: '\n', t: '\t', '\\': '\\', '"': '"', "'": "'" };

/**
 * The first word of a value: quotes may stand anywhere in it, a backslash takes the next character as it is (systemd's
 * src/basic/extract-word.c). Undefined at the end; `open` where a quote is not closed.
 */
export function firstWord(text: string): Word | undefined | 'open' {
  const trimmed = text.trimStart();
  if (trimmed === '') return undefined;
  const plain = /^[^\\"'\s]+(?=\s|$)/.exec(trimmed)?.[0];
  if (plain !== undefined) return { word: plain, rest: trimmed.slice(plain.length).trimStart() };
  let [word, quote] = ['', ''];
  for (let i = 0; i < trimmed.length; i++) {
    const c = trimmed[i] ?? '';
    if (c === '\\') {
      const next = trimmed[++i] ?? '';
      word += escapes[next] ?? c + next;
    } else if (quote !== '') {
      if (c === quote) quote = '';
      else word += c;
    } else if (c === '"' || c === "'") quote = c;
    else if (/\s/.test(c)) return { word, rest: trimmed.slice(i).trimStart() };
    else word += c;
  }
  return quote === '' ? { word, rest: '' } : 'open';
}

/** All words of a value; undefined where a quote is not closed. */
export function allWords(text: string): string[] | undefined {
  const words: string[] = [];
  for (let rest = text; ; ) {
    const next = firstWord(rest);
    if (next === 'open') return undefined;
    if (next === undefined) return words;
    words.push(next.word);
    rest = next.rest;
  }
}
