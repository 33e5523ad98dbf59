import type { Path } from '../../../core/path';

/** Where in the user's spec 2 document the parts of the converted config come from. */
export class Origins {
  private readonly paths = new Map<object, Path>();

  note<T extends object>(part: T, path: Path): T {
    this.paths.set(part, path);
    return part;
  }

  /** A path of the converted config as one of the user's document: that of the deepest part known, and the rest as it is. */
  locate(config: object, path: Path): Path {
    let found: Path = path;
    let value: unknown = config;
    for (const [i, step] of path.entries()) {
      value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
      const origin = typeof value === 'object' && value !== null ? this.paths.get(value) : undefined;
      if (origin !== undefined) found = [...origin, ...path.slice(i + 1)];
    }
    return found;
  }
}
