import type { HostedClusterSpec } from '../../../imports/hostedcluster';
import { rule } from '../../check/rule';
import type { Manifest } from '../../core/manifest';
import type { Path } from '../../core/path';
import { ConfigMap, hostedClusters, Secret } from '../facts';

interface Named {
  readonly kind: typeof ConfigMap | typeof Secret;
  readonly path: Path;
  readonly name: string | undefined;
  readonly key: string;
}

/** The keys that the operator reads of what a HostedCluster names. */
const named = ({
  additionalTrustBundle,
  auditWebhook,
  configuration,
  pullSecret,
  secretEncryption,
  serviceAccountSigningKey,
}: HostedClusterSpec): Named[] => [
  { kind: ConfigMap, path: ['spec', 'additionalTrustBundle', 'name'], name: additionalTrustBundle?.name, key: 'ca-bundle.crt' },
  {
    kind: ConfigMap,
    path: ['spec', 'configuration', 'proxy', 'trustedCA', 'name'],
    name: configuration?.proxy?.trustedCA?.name,
    key: 'ca-bundle.crt',
  },
  { kind: Secret, path: ['spec', 'pullSecret', 'name'], name: pullSecret?.name, key: '.dockerconfigjson' },
  {
    kind: Secret,
    path: ['spec', 'secretEncryption', 'aescbc', 'activeKey', 'name'],
    name: secretEncryption?.aescbc?.activeKey?.name,
    key: 'key',
  },
  {
    kind: Secret,
    path: ['spec', 'secretEncryption', 'aescbc', 'backupKey', 'name'],
    name: secretEncryption?.aescbc?.backupKey?.name,
    key: 'key',
  },
  { kind: Secret, path: ['spec', 'auditWebhook', 'name'], name: auditWebhook?.name, key: 'webhook-kubeconfig' },
  { kind: Secret, path: ['spec', 'serviceAccountSigningKey', 'name'], name: serviceAccountSigningKey?.name, key: 'key' },
];

/** What a ConfigMap or a Secret holds, as far as it is written down. */
function keysOf(manifest: Manifest): readonly string[] {
  const { data, stringData } = manifest as Manifest & Pick<Secret, 'data' | 'stringData'>;
  return [...Object.keys(data ?? {}), ...Object.keys(stringData ?? {})];
}

/** HS hostedcluster_controller.go, validateUserCAConfigMaps, reconcilePullSecret and the checks of encryption and signing keys. */
export default rule(hostedClusters, {
  id: 'hosted-map-keys',
  consequence: 'degraded',
  summary: 'The ConfigMaps and Secrets of a HostedCluster have the keys that the operator reads',
  *check({ metadata, spec }, { cluster }) {
    if (!spec) return;
    for (const { kind, path, name, key } of named(spec)) {
      const found = name ? cluster.find<Manifest>(kind, name, metadata.namespace) : undefined;
      if (!found) continue;
      const keys = keysOf(found.manifest);
      // A Secret without any data is one whose contents are kept out of the text.
      if (keys.includes(key) || (kind === Secret && keys.length === 0)) continue;
      yield {
        path,
        message: `${kind.kind} ${name} has no key ${key}${keys.length > 0 ? `, only ${keys.join(', ')}` : ''}`,
        help: `put it under the key ${key}`,
      };
    }
  },
});
