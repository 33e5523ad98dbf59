import type { HostedCluster } from '../../../imports/hostedcluster';
import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import { either } from '../../check/words';
import { hostedClusters, nodePools, skipReleaseValidation } from '../facts';
import { isSupported, supportedIn } from '../supported';
import { printVersion, versionOf } from '../version';

/** HS support/supportedversion/version.go, IsValidReleaseVersion. */
export default rule<HostedCluster | NodePool>([...hostedClusters, ...nodePools], {
  id: 'hosted-release-supported',
  consequence: 'degraded',
  summary: 'The operator supports the releases of its hosted clusters',
  *check(manifest, { cluster }) {
    const version = versionOf(manifest);
    if (!version || skipReleaseValidation in (manifest.metadata.annotations ?? {})) return;
    const supported = supportedIn(cluster);
    if (isSupported(supported, version)) return;
    const source = supported.told ? 'the ConfigMap supported-versions' : `the operator of ${cluster.target.release}`;
    yield {
      path: ['spec', 'release', 'image'],
      message: `${printVersion(version)} is not among the releases that ${source} names: ${supported.names.join(', ')}`,
      help: `use an image of ${either(supported.names)}`,
    };
  },
});
