import type { HostedClusterSpec } from '../../imports/hostedcluster';
import { isObject } from '../core/manifest';
import type { Path } from '../core/path';

/** Where spec.configuration names a ConfigMap or a Secret: `*` stands for each item of a list. */
const places: readonly (readonly ['ConfigMap' | 'Secret', string])[] = [
  ['ConfigMap', 'apiServer.clientCA'],
  ['ConfigMap', 'authentication.oauthMetadata'],
  ['ConfigMap', 'authentication.oidcProviders.*.issuer.issuerCertificateAuthority'],
  ['ConfigMap', 'image.additionalTrustedCA'],
  ['ConfigMap', 'proxy.trustedCA'],
  ['ConfigMap', 'scheduler.policy'],
  ...['basicAuth', 'github', 'gitlab', 'keystone', 'ldap', 'openID', 'requestHeader'].map(
    (provider) => ['ConfigMap', `oauth.identityProviders.*.${provider}.ca`] as const,
  ),
  ['Secret', 'apiServer.servingCerts.namedCertificates.*.servingCertificate'],
  ['Secret', 'authentication.oidcProviders.*.oidcClients.*.clientSecret'],
  ['Secret', 'authentication.webhookTokenAuthenticator.kubeConfig'],
  ...['basicAuth.tlsClientCert', 'basicAuth.tlsClientKey', 'keystone.tlsClientCert', 'keystone.tlsClientKey'].map(
    (part) => ['Secret', `oauth.identityProviders.*.${part}`] as const,
  ),
  ...['github', 'gitlab', 'google', 'openID'].map((provider) => ['Secret', `oauth.identityProviders.*.${provider}.clientSecret`] as const),
  ['Secret', 'oauth.identityProviders.*.htpasswd.fileData'],
  ['Secret', 'oauth.identityProviders.*.ldap.bindPassword'],
  ...['error', 'login', 'providerSelection'].map((page) => ['Secret', `oauth.templates.${page}`] as const),
];

function* namesAt(
  value: unknown,
  [step, ...rest]: readonly string[],
  path: Path,
): Generator<{ readonly path: Path; readonly name: string }> {
  if (step === '*') {
    for (const [i, one] of (Array.isArray(value) ? value : []).entries()) yield* namesAt(one, rest, [...path, i]);
  } else if (isObject(value)) {
    if (step !== undefined) yield* namesAt(value[step], rest, [...path, step]);
    else if (typeof value['name'] === 'string' && value['name'] !== '') yield { path: [...path, 'name'], name: value['name'] };
  }
}

/** What spec.configuration names (HS support/configrefs, ConfigMapRefs and SecretRefs): the operator copies each to the control plane. */
export function* configurationReferences({
  configuration,
}: HostedClusterSpec): Generator<{ readonly kind: 'ConfigMap' | 'Secret'; readonly path: Path; readonly name: string }> {
  for (const [kind, place] of places) {
    for (const one of namesAt(configuration, place.split('.'), ['spec', 'configuration'])) yield { kind, ...one };
  }
}
