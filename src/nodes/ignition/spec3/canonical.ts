import { isObject } from '../../../core/manifest';
import type { Ignition } from '../types';

/**
 * The config without what says nothing: missing values, empty lists and structs, and the number 0 of a partition, none of
 * which Go writes out. Strings, false and other zeros stay.
 */
export function canonical(config: Ignition): Ignition {
  // Whatever is kept has the type that it had.
  return { ignition: { version: config.ignition.version }, ...(pruneStruct(config) as Partial<Ignition>) };
}

function prune(value: unknown): unknown {
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((item: unknown) => (isObject(item) ? pruneStruct(item) : item));
  if (!isObject(value)) return value;
  const struct = pruneStruct(value);
  return Object.keys(struct).length === 0 ? undefined : struct;
}

function pruneStruct(struct: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(struct)) {
    const value = (struct as Record<string, unknown>)[key];
    const pruned = key === 'number' && value === 0 ? undefined : prune(value);
    if (pruned !== undefined) kept[key] = pruned;
  }
  return kept;
}
