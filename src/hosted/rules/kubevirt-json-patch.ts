import type { HostedCluster } from '../../../imports/hostedcluster';
import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import { isObject } from '../../core/manifest';
import { hostedClusters, nodePools } from '../facts';

const annotation = 'hypershift.openshift.io/kubevirt-vm-jsonpatch';

/** What is wrong with a list of JSON patch operations. */
function patchError(text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  if (!Array.isArray(value)) return 'it is no list of operations';
  for (const [i, one] of value.entries()) {
    const missing = ['op', 'path', 'value'].find(
      (field) => !isObject(one) || (!(field in one) && !(field === 'value' && one['op'] === 'remove')),
    );
    if (missing) return `operation ${i + 1} has no ${missing}`;
  }
  return undefined;
}

/** HS hostedcluster/hostedcluster_webhook.go, validateJsonAnnotation. */
export default rule<HostedCluster | NodePool>([...hostedClusters, ...nodePools], {
  id: 'kubevirt-json-patch',
  consequence: 'degraded',
  summary: 'The annotation that patches KubeVirt machines holds a JSON patch',
  *check({ metadata, spec }) {
    const text = metadata.annotations?.[annotation];
    const error = text === undefined || spec?.platform?.type !== 'KubeVirt' ? undefined : patchError(text);
    if (error !== undefined) {
      yield {
        path: ['metadata', 'annotations', annotation],
        message: `the JSON patch is refused: ${error}`,
        help: 'write [{"op": "add", "path": "/spec/…", "value": …}]',
      };
    }
  },
});
