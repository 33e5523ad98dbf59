import { Yaml } from 'cdk8s';
import { keyScalar, textScalar } from './scalar';

/** Thrown where the library has to print an object. Made once, as its stack says nothing. */
const unsure = new Error('the library prints this object');

/** Prints one object exactly as `Yaml.stringify` does, which is asked wherever its answer is not certain. */
export function printYaml(manifest: object): string {
  try {
    return new Printer().document(manifest);
  } catch (error) {
    if (error !== unsure) throw error;
    return Yaml.stringify(manifest);
  }
}

const isEmpty = (value: object): boolean => {
  for (const _ in value) return false;
  return true;
};

class Printer {
  /** An object that stands twice is printed as an alias by the library. */
  private readonly seen = new Set<object>();

  document(value: object): string {
    if (Array.isArray(value) || isEmpty(value)) throw unsure;
    this.once(value);
    return this.map(value as Record<string, unknown>, '');
  }

  private once(value: object): void {
    if (this.seen.has(value)) throw unsure;
    this.seen.add(value);
    const prototype = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && !Array.isArray(value)) throw unsure;
  }

  /** The entries of a map, of which the first begins where the cursor is. */
  private map(map: Record<string, unknown>, indent: string): string {
    let printed = '';
    for (const key of Object.keys(map)) {
      const name = keyScalar(key);
      if (name === undefined) throw unsure;
      const value = map[key];
      if (printed !== '') printed += indent;
      printed += name;
      if (typeof value === 'object' && value !== null && !isEmpty(value)) {
        this.once(value);
        const deeper = `${indent}  `;
        printed += `:\n${deeper}`;
        printed += Array.isArray(value) ? this.list(value, deeper) : this.map(value as Record<string, unknown>, deeper);
      } else printed += `: ${this.scalar(value, `${indent}  `)}\n`;
    }
    return printed;
  }

  private list(list: readonly unknown[], indent: string): string {
    let printed = '';
    const deeper = `${indent}  `;
    for (const item of list) {
      printed += printed === '' ? '- ' : `${indent}- `;
      if (typeof item === 'object' && item !== null && !isEmpty(item)) {
        this.once(item);
        printed += Array.isArray(item) ? this.list(item, deeper) : this.map(item as Record<string, unknown>, deeper);
      } else printed += `${this.scalar(item, deeper)}\n`;
    }
    return printed;
  }

  private scalar(value: unknown, indent: string): string {
    switch (typeof value) {
      case 'string': {
        const text = textScalar(value, indent);
        if (text === undefined) throw unsure;
        return text;
      }
      case 'boolean':
        return String(value);
      case 'number':
        if (!Number.isFinite(value) || Object.is(value, -0)) throw unsure;
        return String(value);
      default:
        if (typeof value !== 'object' || value === null) throw unsure;
        this.once(value);
        return Array.isArray(value) ? '[]' : '{}';
    }
  }
}
