import { rule } from '../../check/rule';
import { hostedClusters, Secret } from '../facts';

const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** A Secret's value, as far as it is written down. */
function textOf({ data, stringData }: Secret, key: string): string | undefined {
  const encoded = data?.[key];
  return stringData?.[key] ?? (encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8'));
}

/** HS hostedcluster_controller.go, validateServiceAccountSigningKey. */
export default rule(hostedClusters, {
  id: 'hosted-signing-key',
  consequence: 'degraded',
  summary: 'A service account signing key is a private key as PEM',
  *check({ metadata, spec }, { cluster }) {
    const name = spec?.serviceAccountSigningKey?.name;
    const secret = name ? cluster.find(Secret, name, metadata.namespace)?.manifest : undefined;
    const value = secret && textOf(secret, 'key');
    if (value === undefined || privateKey.test(value)) return;
    yield {
      path: ['spec', 'serviceAccountSigningKey', 'name'],
      // The key itself is never shown.
      message: `the key of Secret ${name} is no private key as PEM`,
      help: 'make it with openssl genrsa, and keep the whole text under key',
    };
  },
});
