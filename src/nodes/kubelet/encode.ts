import { printDuration } from '../../core/values/duration';
import { printQuantity } from '../../core/values/quantity';
import { type Config, isQuantity, isZeroValue, list, nanos, record } from './config';
import type { Field, GoType, StructType } from './types';

/** How a merged configuration is written to kubelet.conf: Go's zeros and `omitempty` (sigs.k8s.io/json, the kubeletconfig scheme). */

function flush(value: unknown): unknown {
  const { nanos: count, asText } = record(value);
  return asText === true ? printDuration(nanos(count)) : Number(nanos(count));
}

function scalar(value: unknown, kind: GoType['kind']): unknown {
  switch (kind) {
    case 'duration':
      return printDuration(nanos(value));
    case 'flush':
      return flush(value);
    case 'quantity':
      return isQuantity(value) ? printQuantity(value) : '0';
    case 'string':
      return value ?? '';
    case 'int':
    case 'float':
      return value ?? 0;
    default:
      return value ?? false;
  }
}

function map(value: unknown, of: GoType): unknown {
  if (value === undefined) return null;
  return Object.fromEntries(Object.entries(record(value)).map(([key, one]) => [key, encoded(one, of)]));
}

function encoded(value: unknown, type: GoType): unknown {
  switch (type.kind) {
    case 'struct':
      return struct(record(value), type);
    case 'map':
      return map(value, type.of);
    case 'list':
      return value === undefined ? null : list(value).map((one) => encoded(one, type.of));
    default:
      return scalar(value, type.kind);
  }
}

const isPrinted = (field: Field, value: unknown): boolean => field.always || (field.pointer ? value !== undefined : !isZeroValue(value));

function struct(config: Config, type: StructType): Record<string, unknown> {
  const printed = [...type.fields.values()].filter((field) => isPrinted(field, config[field.name]));
  return Object.fromEntries(printed.map((field) => [field.name, encoded(config[field.name], field.type)]));
}

/** kubelet.conf as data: what parsing the file that the operator writes yields. */
export const encodeKubeletConfig = (config: Config, type: StructType): Record<string, unknown> => ({
  ...struct(config, type),
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
});
