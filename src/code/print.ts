/** Plain values as TypeScript, laid out as prettier would. */
import { type Call, callOf, Piece } from './call';
import { camel, Names } from './names';
import { propertyName, quoted, template } from './text';

/** Columns that a line may have, where its parts allow for it. */
const width = 140;

/** Texts up to this length stay in their place, though they have several lines. */
const shortText = 60;

/** What a program's values need at its top: imports, and texts of several lines under a name. */
export class Source {
  readonly names = new Names();
  readonly #imports = new Map<string, Set<string>>();
  readonly #texts = new Map<string, string>();

  /** A name out of a package, for use in the program. */
  imported(name: string, from: string): string {
    const names = this.#imports.get(from) ?? new Set<string>();
    this.#imports.set(from, names.add(name));
    this.names.reserve(name);
    return name;
  }

  /** The variable that holds a text; the same for the same text. */
  text(text: string, hint: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const wish = camel(hint) || 'text';
    const name = this.names.take(wish, `${wish}Text`);
    this.#texts.set(text, name);
    return name;
  }

  /** The import lines, sorted by package. */
  importLines(): string[] {
    const packages = [...this.#imports].sort(([a], [b]) => (a < b ? -1 : 1));
    return packages.map(([from, names]) => {
      const sorted = [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
      const line = `import { ${sorted.join(', ')} } from ${quoted(from)};`;
      return line.length <= width ? line : `import {\n${sorted.map((name) => `  ${name},\n`).join('')}} from ${quoted(from)};`;
    });
  }

  /** Declarations of the texts. */
  textDeclarations(): string[] {
    return [...this.#texts].map(([text, name]) => `const ${name} = ${template(text)};`);
  }

  /**
   * A value as an expression.
   *
   * @param indent of the line that it begins in
   * @param before how many columns of that line are taken, and by what follows it
   * @param hint what a text in it would be called
   */
  print(value: unknown, indent = 0, before = indent, hint = ''): string {
    if (typeof value === 'string') return this.#string(value, hint);
    if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value);
    if (value instanceof Piece) return value.code;
    const call = callOf(value);
    if (call) return this.call(call, indent, before, hint);
    if (Array.isArray(value))
      return this.#wrap(
        '[',
        ']',
        '',
        value.map((item) => this.#item(item, indent, hint)),
        indent,
        before,
      );
    return this.#object(value, indent, before, hint);
  }

  /** `name(args)`, a last object hugged by the parentheses. */
  call({ callee: name, args, from }: Call, indent: number, before: number, hint = ''): string {
    const [first = '', ...more] = name.split('.');
    const callee = [this.imported(first, from), ...more].join('.');
    const flat = args.map((arg) => this.print(arg, indent, 0, hint));
    const line = `${callee}(${flat.join(', ')})`;
    if (!line.includes('\n') && before + line.length <= width) return line;
    const head = args.slice(0, -1).map((arg) => `${this.print(arg, indent, 0, hint)}, `);
    const start = `${callee}(${head.join('')}`;
    return `${start}${this.print(args.at(-1), indent, before + start.length, hint)})`;
  }

  #string(text: string, hint: string): string {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return lines > 1 && text.length > shortText ? this.text(text, hint) : quoted(text);
  }

  #item(value: unknown, indent: number, hint: string): string {
    return this.print(value, indent + 2, indent + 2, hint);
  }

  #object(value: object, indent: number, before: number, hint: string): string {
    const own = nameOf(value) ?? hint;
    const fields = Object.entries(value).flatMap(([key, field]) => {
      if (field === undefined) return [];
      const name = propertyName(key);
      const called = holders.includes(key) ? own : `${typeof field === 'string' ? own : ''} ${key}`;
      const written = this.print(field, indent + 2, indent + 2 + name.length + 3, called);
      return [written === key && name === key ? key : `${name}: ${written}`];
    });
    return this.#wrap('{', '}', ' ', fields, indent, before);
  }

  #wrap(open: string, close: string, space: string, parts: readonly string[], indent: number, before: number): string {
    if (parts.length === 0) return open + close;
    const line = `${open}${space}${parts.join(', ')}${space}${close}`;
    const fits = !line.includes('\n') && before + line.length + 2 <= width;
    if (fits) return line;
    const inner = ' '.repeat(indent + 2);
    return `${open}\n${parts.map((part) => `${inner}${part},\n`).join('')}${' '.repeat(indent)}${close}`;
  }
}

/** Fields whose texts are called as what they belong to. */
const holders: readonly string[] = ['contents', 'data', 'text', 'source', 'metadata', 'spec'];

/** What an object is called: by its name, or the last part of its path. */
function nameOf(value: object): string | undefined {
  const { name, path } = value as { readonly name?: unknown; readonly path?: unknown };
  if (typeof path === 'string') return path.split('/').at(-1);
  return typeof name === 'string' ? name : undefined;
}
