import type { Infinispan } from '../../imports/infinispan';
import type { Path } from '../core/path';
import type { Reference } from './references';
import { specOf } from './webhook/spec';

const configFiles = ['infinispan-config.xml', 'infinispan-config.json', 'infinispan-config.yaml', 'log4j.xml'] as const;

/** Of the certificate of the endpoint: a key store, or a key and its certificate (handler/configure/tls.go, Keystore). */
const certificate = [
  ['keystore.p12', 'password'],
  ['tls.crt', 'tls.key'],
];

/** Of those whom the endpoint trusts: a trust store, or certificates to make one of (handler/configure/tls.go, Truststore). */
const clients = [['truststore.p12', 'truststore-password'], ['trust.ca'], ['trust.cert.*']];

/**
 * What an Infinispan refers to in its namespace, its sites left aside, as the operator loads it (infinispan-operator
 * pkg/reconcile/pipeline/infinispan/handler/configure/, authentication.go, tls.go, credential_store.go and
 * infinispan_server.go).
 */
export function referencesOf(manifest: Infinispan): readonly Reference[] {
  const { security, configMapName, serviceAccountName, configListener, dependencies, container } = specOf(manifest);
  const { endpointAuthentication, endpointSecretName, endpointEncryption, credentialStoreSecretName } = security ?? {};
  const name = manifest.metadata.name ?? '';
  const found: Reference[] = [];
  const add = (kind: Reference['kind'], wanted: string | undefined, path: Path, keys?: Reference['keys']): void => {
    if (wanted) found.push({ kind, name: wanted, path: ['spec', ...path], ...(keys && { keys }) });
  };
  if (endpointAuthentication !== false && endpointSecretName !== `${name}-generated-secret`) {
    add('Secret', endpointSecretName, ['security', 'endpointSecretName'], [['identities.yaml']]);
  }
  const section = ['security', 'endpointEncryption'];
  const { type, certSecretName, clientCert, clientCertSecretName } = endpointEncryption ?? {};
  if (type === 'Secret' || type === 'secret') add('Secret', certSecretName, [...section, 'certSecretName'], certificate);
  if (type !== 'None' && (clientCert ?? 'None') !== 'None') {
    // The webhook gives it a name where it has none.
    const field = clientCertSecretName ? 'clientCertSecretName' : 'clientCert';
    add('Secret', clientCertSecretName || `${name}-client-cert-secret`, [...section, field], clients);
  }
  add('Secret', credentialStoreSecretName, ['security', 'credentialStoreSecretName']);
  add(
    'ConfigMap',
    configMapName,
    ['configMapName'],
    configFiles.map((file) => [file]),
  );
  add('ServiceAccount', serviceAccountName, ['serviceAccountName']);
  add('ServiceAccount', configListener?.serviceAccountName, ['configListener', 'serviceAccountName']);
  add('PersistentVolumeClaim', dependencies?.volumeClaimName, ['dependencies', 'volumeClaimName']);
  for (const [i, { valueFrom }] of (container?.env ?? []).entries()) {
    const at = ['container', 'env', i, 'valueFrom'];
    const { secretKeyRef, configMapKeyRef } = valueFrom ?? {};
    if (secretKeyRef && !secretKeyRef.optional) add('Secret', secretKeyRef.name, [...at, 'secretKeyRef', 'name'], [[secretKeyRef.key]]);
    if (configMapKeyRef && !configMapKeyRef.optional) {
      add('ConfigMap', configMapKeyRef.name, [...at, 'configMapKeyRef', 'name'], [[configMapKeyRef.key]]);
    }
  }
  return found;
}
