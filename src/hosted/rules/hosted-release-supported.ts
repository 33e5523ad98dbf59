import type { HostedCluster } from '../../../imports/hostedcluster';
import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import { either } from '../../check/words';
import { hostedClusters, nodePools, skipReleaseValidation } from '../facts';
import { isNewer, isSupported, supportedIn } from '../supported';
import { printVersion, versionOf } from '../version';
import { ownerOf } from '../world';

/** HS support/supportedversion/version.go, IsValidReleaseVersion and GetMinSupportedVersion, which looks at the HostedCluster's annotation. */
export default rule<HostedCluster | NodePool>([...hostedClusters, ...nodePools], {
  id: 'hosted-release-supported',
  consequence: 'degraded',
  summary: 'The operator supports the releases of its hosted clusters',
  *check(manifest, { cluster }) {
    const version = versionOf(manifest);
    const owner = manifest.kind === 'NodePool' ? ownerOf(cluster, manifest)?.manifest : manifest;
    if (!version || skipReleaseValidation in (owner?.metadata.annotations ?? {})) return;
    const supported = supportedIn(cluster);
    if (isSupported(supported, version)) return;
    // A NodePool's newest release is its HostedCluster's.
    if (manifest.kind === 'NodePool' && owner && supported.names.every((name) => isNewer(version, name))) return;
    const source = supported.told ? 'the ConfigMap supported-versions' : `the operator of ${cluster.target.release}`;
    yield {
      path: ['spec', 'release', 'image'],
      message: `${printVersion(version)} is not among the releases that ${source} names: ${supported.names.join(', ')}`,
      help: `use an image of ${either(supported.names)}`,
    };
  },
});
