/**
 * Property names as CEL identifiers: `a-b` is written `a__dash__b`, and a reserved word stands between underscores.
 * Upstream: k8s.io/apiserver pkg/cel/escaping.go.
 */

const reserved = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(' '),
);
const wordOf: Readonly<Record<string, string>> = { __: '__underscores__', '.': '__dot__', '-': '__dash__', '/': '__slash__' };
const signOf: Readonly<Record<string, string>> = { underscores: '__', dot: '.', dash: '-', slash: '/' };

/** @returns undefined for a name that no identifier stands for */
export function escapeName(name: string): string | undefined {
  if (reserved.has(name)) return `__${name}__`;
  if (!/^[A-Za-z_./-][A-Za-z0-9_./-]*$/.test(name)) return undefined;
  return name.replace(/__|[./-]/g, (sign) => wordOf[sign] ?? sign);
}

/** @returns undefined for an identifier that no property name is written as */
export function unescapeName(identifier: string): string | undefined {
  if (!identifier.includes('__')) return identifier;
  let known = true;
  const name = identifier.replace(/__([^_]+)__/g, (whole, word: string) => {
    if (reserved.has(word)) known &&= whole === identifier;
    else known &&= Object.hasOwn(signOf, word);
    return signOf[word] ?? word;
  });
  return known ? name : undefined;
}
