/** Names of a program's variables. */

const reserved: readonly string[] = (
  'abstract any arguments as async await bigint boolean break case catch class const constructor continue debugger declare default delete do ' +
  'else enum eval export extends false finally for from function get if implements import in infer instanceof interface is keyof let ' +
  'module namespace never new null number object of package private protected public readonly require return set static string super ' +
  'switch symbol this throw true try type typeof undefined unique unknown var void while with yield exports process global console app ' +
  'Object Array String Number Boolean Symbol Map Set Error Infinity NaN'
).split(' ');

const words = (text: string): string[] => text.match(/[A-Za-z]+|[0-9]+/g) ?? [];

/** `01-worker-nosmt` → `workerNosmt01`; '' where no word is in it. */
export function camel(text: string): string {
  const found = words(text);
  const first = found.findIndex((word) => /[A-Za-z]/.test(word));
  if (first < 0) return '';
  const ordered = [...found.slice(first), ...found.slice(0, first)].slice(0, 8);
  return ordered
    .map((word, i) => (i === 0 ? lowerFirst(word) : word.slice(0, 1).toUpperCase() + word.slice(1)))
    .join('')
    .slice(0, 60);
}

/** `IPAddress` → `ipAddress`, `CONFIG` → `config`. */
const lowerFirst = (word: string): string => word.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());

/** Hands out names, each once. */
export class Names {
  readonly #taken: Set<string>;

  /** @param taken names that are not to be had */
  constructor(
    taken: Iterable<string> = reserved,
    private readonly between = '',
  ) {
    this.#taken = new Set(taken);
  }

  /** Keeps a name from being handed out. */
  reserve(name: string): void {
    this.#taken.add(name);
  }

  /** The first of some names that is free, else the last with a number. */
  take(...wishes: readonly string[]): string {
    const last = wishes.at(-1) ?? '';
    let name = wishes.find((wish) => this.#isFree(wish));
    for (let count = 2; name === undefined; count++) if (this.#isFree(last + this.between + count)) name = last + this.between + count;
    this.#taken.add(name);
    return name;
  }

  #isFree(name: string): boolean {
    return name !== '' && !this.#taken.has(name);
  }
}
