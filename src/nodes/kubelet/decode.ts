import { isObject } from '../../core/manifest';
import type { Path } from '../../core/path';
import { type Config, isZeroValue, record, sortedKeys } from './config';
import type { KubeletProblem } from './problem';
import { helpFor, scalarOf } from './scalars';
import { type Field, folded, type GoType, type StructType } from './types';

/** A field that the user named and Go knows. */
export interface SetField {
  /** its place by its right name, beginning within kubeletConfig */
  readonly path: Path;
  /** its place as the user wrote it */
  readonly written: Path;
  /** whether it holds no other fields */
  readonly leaf: boolean;
}

export interface Decoded {
  readonly config: Config;
  /** Values of a wrong type. Where there is one, the operator refuses the whole. */
  readonly problems: readonly KubeletProblem[];
  /** Fields that no type has, so that they are dropped. Paths begin at `kubeletConfig`. */
  readonly dropped: readonly Path[];
  /** Fields in a wrong case that work all the same, and how they are really called. */
  readonly renamed: readonly { readonly path: Path; readonly name: string }[];
  readonly set: readonly SetField[];
}

export interface DecodeOptions {
  /** Whether scalars become text where text belongs: what the YAML that is tried after JSON does. */
  readonly coerce: boolean;
}

interface Place {
  readonly path: Path;
  readonly written: Path;
}

const root: Path = [];

class Decoder {
  readonly problems: KubeletProblem[] = [];
  readonly dropped: Path[] = [];
  readonly renamed: { path: Path; name: string }[] = [];
  readonly set: SetField[] = [];

  constructor(private readonly options: DecodeOptions) {}

  private refuse({ written }: Place, message: string, kind: GoType['kind']): undefined {
    this.problems.push({ path: ['kubeletConfig', ...written], code: 'wrong-type', message, help: helpFor(kind) });
    return undefined;
  }

  /** `before` is what the same field got under a name of another case: structs and maps are filled further. */
  private value(value: unknown, type: GoType, before: unknown, place: Place): unknown {
    switch (type.kind) {
      case 'struct':
        return isObject(value) ? this.struct(value, type, record(before), place) : this.mismatch(value, type, before, place);
      case 'map':
        return isObject(value) ? this.map(value, type.of, record(before), place) : this.mismatch(value, type, undefined, place);
      case 'list':
        return Array.isArray(value) ? this.list(value, type.of, place) : this.mismatch(value, type, undefined, place);
      default:
        return this.scalar(value, type, before, place);
    }
  }

  private mismatch(value: unknown, { kind }: GoType, before: unknown, place: Place): unknown {
    return value === null
      ? before
      : this.refuse(place, `${JSON.stringify(value)} is not ${kind === 'list' ? 'a list' : 'an object'}`, kind);
  }

  private scalar(value: unknown, type: GoType, before: unknown, place: Place): unknown {
    // Types that read JSON themselves are shown null, the others are left as they are by it.
    if (value === null && !['duration', 'flush', 'quantity'].includes(type.kind)) return before;
    const { value: result, error } = scalarOf(value, type, this.options.coerce);
    return error === undefined ? result : this.refuse(place, error, type.kind);
  }

  private list(values: readonly unknown[], of: GoType, { path, written }: Place): readonly unknown[] {
    const zero = of.kind === 'string' ? '' : of.kind === 'struct' ? {} : undefined;
    return values.map((value, index) => this.value(value, of, zero, { path: [...path, index], written: [...written, index] }));
  }

  private map(values: Config, of: GoType, before: Config, { path, written }: Place): Config {
    const zero = of.kind === 'string' ? '' : of.kind === 'bool' ? false : undefined;
    const result: Record<string, unknown> = { ...before };
    for (const key of sortedKeys(values)) {
      const ownWritten = [...written, key];
      const place = { path: path === written ? ownWritten : [...path, key], written: ownWritten, leaf: true };
      this.set.push(place);
      result[key] = this.value(values[key], of, zero, place);
    }
    return result;
  }

  private field(key: string, type: StructType, written: Path): Field | undefined {
    const exact = type.fields.get(key);
    if (exact !== undefined) return exact;
    const found = type.byFold.get(folded(key));
    if (found === undefined) this.dropped.push(['kubeletConfig', ...written]);
    else this.renamed.push({ path: ['kubeletConfig', ...written], name: found.name });
    return found;
  }

  struct(values: Config, type: StructType, before: Config, { path, written }: Place): Config {
    const result: Record<string, unknown> = { ...before };
    // The API server hands objects on with their keys in order, so that the last of two spellings is known.
    for (const key of sortedKeys(values)) {
      const value = values[key];
      const ownWritten = [...written, key];
      const field = this.field(key, type, ownWritten);
      if (field === undefined) continue;
      const leaf = field.type.kind !== 'struct' && field.type.kind !== 'map';
      // Nearly all names are written as they are called: then both are one path.
      const isOne = path === written && key === field.name;
      const place = { path: isOne ? ownWritten : [...path, field.name], written: ownWritten, leaf };
      this.set.push(place);
      const decoded = field.pointer && value === null ? undefined : this.value(value, field.type, result[field.name], place);
      if (decoded === undefined || (!field.pointer && isZeroValue(decoded) && !keepsZero(field, decoded))) delete result[field.name];
      else result[field.name] = decoded;
    }
    return result;
  }
}

/** `flushFrequency: 0s` is zero, but printed differently from 0. */
const keepsZero = ({ type }: Field, value: unknown): boolean => type.kind === 'flush' && record(value)['asText'] === true;

/**
 * Decodes `spec.kubeletConfig` as the operator does: names in any case, unknown ones dropped, wrong types refused
 * (machine-config-operator pkg/controller/kubelet-config/helpers.go, DecodeKubeletConfig; encoding/json).
 * @param value any JSON; null is taken as nothing set
 */
export function decodeKubeletConfig(value: unknown, type: StructType, options: DecodeOptions): Decoded {
  const decoder = new Decoder(options);
  const whole = value === undefined || value === null ? {} : value;
  if (isObject(whole)) {
    const config = decoder.struct(whole, type, {}, { path: root, written: root });
    return { config, problems: decoder.problems, dropped: decoder.dropped, renamed: decoder.renamed, set: decoder.set };
  }
  const message = `${JSON.stringify(whole)} is not a KubeletConfiguration`;
  const problem = { path: ['kubeletConfig'], code: 'wrong-type', message, help: 'write an object with fields of KubeletConfiguration' };
  return { config: {}, problems: [problem], dropped: [], renamed: [], set: [] };
}
