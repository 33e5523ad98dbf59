import { isObject } from '../../core/manifest';
import { nearest, show } from '../words';
import type { SchemaProblem } from './problem';

const fields = ['apiVersion', 'kind', 'metadata', 'data', 'binaryData', 'immutable'];
const key = /^[-._a-zA-Z0-9]+$/;
/** MaxSecretSize, which counts for ConfigMaps too (kubernetes, pkg/apis/core/validation). */
const sizeLimit = 1024 * 1024;

/** Line breaks count for nothing (encoding/base64, StdEncoding). */
const isBase64 = (text: string): boolean =>
  /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text.replace(/[\r\n]/g, ''));

/** What the API server refuses of a ConfigMap besides its metadata: strict decoding, keys and size (ValidateConfigMap). */
export function* configMapProblems(manifest: Record<string, unknown>): Generator<SchemaProblem> {
  for (const field of Object.keys(manifest)) {
    if (fields.includes(field)) continue;
    const meant = nearest(field, fields);
    yield {
      rule: 'unknown-field',
      path: [field],
      message: `a ConfigMap has no field ${show(field)}`,
      help: meant ? `did you mean ${meant}?` : 'remove it',
    };
  }
  const immutable = manifest['immutable'];
  if (immutable !== undefined && immutable !== null && typeof immutable !== 'boolean') {
    yield { rule: 'wrong-type', path: ['immutable'], message: `${show(immutable)} is not true or false` };
  }
  let size = 0;
  const seen = new Set<string>();
  for (const part of ['data', 'binaryData']) {
    const values = manifest[part] ?? {};
    if (!isObject(values)) {
      yield { rule: 'wrong-type', path: [part], message: `${show(values)} is not a map of texts` };
      continue;
    }
    for (const name of Object.keys(values)) {
      const value = values[name];
      if (value !== null && typeof value !== 'string') {
        yield {
          rule: 'wrong-type',
          path: [part, name],
          message: `${show(value)} is not text`,
          help: 'put it in quotes, or write it as a block of text behind "|"',
        };
        continue;
      }
      if (!key.test(name) || name.length > 253 || name === '.' || name.startsWith('..')) {
        yield {
          rule: 'pattern-mismatch',
          path: [part, name],
          message: `key ${show(name)} may only hold letters, digits, "-", "_" and ".", and neither is "." nor begins with ".."`,
        };
      }
      if (part === 'binaryData' && value !== null && !isBase64(value)) {
        yield { rule: 'wrong-type', path: [part, name], message: 'the value is not base64' };
      }
      if (seen.has(name))
        yield { rule: 'duplicate-item', path: [part, name], message: `key ${show(name)} stands in data and in binaryData` };
      seen.add(name);
      size += part === 'data' ? Buffer.byteLength(value ?? '') : Math.floor(((value ?? '').length * 3) / 4);
    }
  }
  if (size > sizeLimit)
    yield { rule: 'too-large', path: [], message: `${size} bytes of data are more than the ${sizeLimit} a ConfigMap may hold` };
}
