import { gunzipSync } from 'node:zlib';
import { isObject } from '../../../src/core/manifest';
import type { Release } from '../../../src/core/target';
import { decodeDataUrl } from '../../../src/nodes/ignition/go/data-url';
import { machineConfig } from '../../../src/nodes/machine-config';
import type { IgnitionProps } from '../../../src/nodes/machine-config/config';

/** A config in which each data URL is what it holds, so that two encodings of one content are equal. */
export function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decoded);
  if (!isObject(value)) return value;
  const { source, compression, ...rest } = value;
  const others = Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, decoded(inner)]));
  return typeof source === 'string' ? { ...others, holds: text(source, compression === 'gzip') } : others;
}

function text(source: string, packed: boolean): string {
  const url = decodeDataUrl(source);
  if ('error' in url) throw new Error(url.error);
  return Buffer.from(packed ? gunzipSync(url.bytes) : url.bytes).toString('latin1');
}

/** The decoded Ignition config of a MachineConfig. */
export const configOf = (props: IgnitionProps & { readonly fips?: boolean }, release: Release = '4.22'): unknown =>
  decoded(machineConfig({ name: '99-worker-test', role: 'worker', ...props }, release).spec?.config);
