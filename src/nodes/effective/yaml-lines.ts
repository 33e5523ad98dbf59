import { isObject } from '../../core/manifest';

const plain = /^[A-Za-z0-9_/][\w./@-]*$/;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|[\d._]+|0x[\da-f]+|[\d.]+e\d+)$/i;

function scalar(value: unknown): string {
  if (typeof value === 'string') return plain.test(value) && !reserved.test(value) ? value : JSON.stringify(value);
  if (Array.isArray(value)) return '[]';
  return isObject(value) ? '{}' : String(value);
}

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** JSON data as lines of YAML, keys in their order, for people and for diffs. */
export function* yamlLines(value: unknown, indent = ''): Generator<string> {
  if (!isBranch(value)) {
    yield `${indent}${scalar(value)}`;
    return;
  }
  if (Array.isArray(value)) {
    for (const item of value) {
      const [first = '', ...rest] = [...yamlLines(item, `${indent}  `)];
      yield `${indent}- ${first.slice(indent.length + 2)}`;
      yield* rest;
    }
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (isBranch(item)) {
      yield `${indent}${scalar(key)}:`;
      yield* yamlLines(item, `${indent}  `);
    } else yield `${indent}${scalar(key)}: ${scalar(item)}`;
  }
}

/** The same as one text, its keys sorted at every level, so that two can be compared. */
export const sortedYaml = (value: unknown): string => `${[...yamlLines(sorted(value))].join('\n')}\n`;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
