import { isObject, type Manifest } from '../core/manifest';
import { InputError } from '../read/error';
import { readYaml } from '../read/read-yaml';
import type { ConfigKey, ConfigMap } from './facts';

/** One document of a ConfigMap's text; empty ones are left out. */
export interface TextPart {
  /** Which of the documents, from 0. */
  readonly index: number;
  /** The object, where it is one. */
  readonly manifest: Manifest | undefined;
}

/** What a ConfigMap's text holds. */
export interface RidingText {
  readonly parts: readonly TextPart[];
  /** Why the text cannot be read, in words. */
  readonly unreadable?: string;
}

const isManifest = (value: unknown): value is Manifest =>
  isObject(value) && typeof value['apiVersion'] === 'string' && typeof value['kind'] === 'string';

function readParts(text: string, name: string): RidingText {
  const parts: TextPart[] = [];
  try {
    for (const { value } of readYaml(text, name)) {
      if (value !== null) parts.push({ index: parts.length, manifest: isManifest(value) ? value : undefined });
    }
    return { parts };
  } catch (error) {
    if (error instanceof InputError) return { parts, unreadable: error.message };
    throw error;
  }
}

const known = new WeakMap<ConfigMap, Map<ConfigKey, RidingText>>();

/** The documents under one key of a ConfigMap, read once; none where the key is missing or empty. */
export function textUnder(map: ConfigMap, key: ConfigKey): RidingText {
  const byKey = known.get(map) ?? new Map<ConfigKey, RidingText>();
  known.set(map, byKey);
  const found = byKey.get(key) ?? readParts(map.data?.[key] ?? '', key);
  byKey.set(key, found);
  return found;
}

/** The operator reads all documents of `config`, and only the first of `tuning` (HS nodepool/config.go, nto.go). */
export const partsRead = (map: ConfigMap, key: ConfigKey): readonly TextPart[] => {
  const { parts } = textUnder(map, key);
  return key === 'config' ? parts : parts.slice(0, 1);
};

/** Whether there is text under a key, be it readable or not. */
export const hasText = (map: ConfigMap, key: ConfigKey): boolean => (map.data?.[key] ?? '').trim() !== '';

/** That a ConfigMap has nothing under a key, in words. */
export function absence({ data = {} }: ConfigMap, key: ConfigKey): string {
  if (key in data) return `the key ${key} is empty`;
  const others = Object.keys(data);
  return `there is no key ${key}${others.length > 0 ? `, only ${others.join(', ')}` : ''}`;
}
