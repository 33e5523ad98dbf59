import type { Manifest } from '../../core/manifest';
import { defined } from '../../core/metadata';
import type { SecretSource } from './props';

/** What makes a Secret of that name; nothing where it exists. */
export function secretFrom(name: string, namespace: string, source: SecretSource = { from: 'existing' }): Manifest[] {
  if (source.from === 'existing') return [];
  if (source.from === 'plainText') {
    const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace }, type: 'Opaque' };
    return [defined({ ...secret, stringData: source.values, data: source.binary })];
  }
  const { store, keys, refreshInterval = '1h' } = source;
  const spec = {
    refreshInterval,
    secretStoreRef: { name: store.name, kind: store.kind ?? 'SecretStore' },
    target: { name },
    data: Object.entries(keys).map(([secretKey, { key, property }]) => ({ secretKey, remoteRef: defined({ key, property }) })),
  };
  const secret: Manifest & { readonly spec: unknown } = {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, namespace },
    spec,
  };
  return [secret];
}

/** Whether the Secret itself is not among what is written here, but made by hand or fetched from a store. */
export const comesFromOutside = (source: SecretSource | undefined): boolean => source?.from !== 'plainText';
