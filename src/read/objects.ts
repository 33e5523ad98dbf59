import type { Origin } from '../core/doc';
import { locator } from './part';
import { readYaml } from './read-yaml';

/** An object of a YAML text, whatever it is, and where it came from. */
export interface ReadObject {
  readonly value: unknown;
  readonly origin: Origin;
}

/**
 * The documents of a YAML text that hold something.
 * @throws InputError where it cannot be read
 */
export function readObjects(text: string, file: string): ReadObject[] {
  const all = [...readYaml(text.startsWith('\uFEFF') ? text.slice(1) : text, file)].filter(({ value }) => value !== null);
  return all.map(({ value, part, start }, index) => ({ value, origin: { file, index, line: start.line, locate: locator(part) } }));
}
