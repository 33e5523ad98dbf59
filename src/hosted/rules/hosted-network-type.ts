import { rule } from '../../check/rule';
import { hostedClusters, skipReleaseValidation } from '../facts';
import { orderOf, printVersion, versionOf } from '../version';

/** The last minor version in which a new hosted cluster may have OpenShift SDN. */
const lastWithSdn = 10;

/** HS support/supportedversion/version.go, IsValidReleaseVersion. */
export default rule(hostedClusters, {
  id: 'hosted-network-type',
  consequence: 'degraded',
  summary: `A new hosted cluster above 4.${lastWithSdn} has no OpenShift SDN`,
  *check(manifest, { deployed }) {
    const { metadata, spec } = manifest;
    const version = versionOf(manifest);
    if (deployed || !version || spec?.networking?.networkType !== 'OpenShiftSDN' || spec.platform?.type === 'PowerVS') return;
    if (orderOf(version) <= lastWithSdn || skipReleaseValidation in (metadata.annotations ?? {})) return;
    yield {
      path: ['spec', 'networking', 'networkType'],
      message: `OpenShiftSDN is not taken for a new hosted cluster of ${printVersion(version)}`,
      help: 'use OVNKubernetes',
    };
  },
});
