import { Infinispan } from '../../../imports/infinispan';
import { type Problem, rule } from '../../check/rule';
import type { Path } from '../../core/path';
import { nodePorts } from '../facts';
import { localPath } from '../sites/site-rule';
import { sitesOf, specOf } from '../webhook/spec';

interface Exposure {
  readonly type: string;
  readonly nodePort?: number;
  readonly port?: number;
}

/** Up to zero it counts as left out (pkg/reconcile/pipeline/infinispan/handler/provision/services.go). */
function* problemsOf({ type, nodePort = 0, port = 0 }: Exposure, at: Path): Generator<Problem> {
  const { first, last } = nodePorts;
  if (type === 'NodePort' && nodePort > 0 && (nodePort < first || nodePort > last)) {
    yield {
      path: [...at, 'nodePort'],
      message: `${nodePort} is no node port: those lie between ${first} and ${last}`,
      help: 'choose one of these, or leave it out',
    };
  }
  if (type === 'LoadBalancer' && port > 65_535) {
    yield { path: [...at, 'port'], message: `${port} is no port`, help: 'choose one up to 65535' };
  }
}

/** kube-apiserver refuses the Service that the operator makes. */
export default rule(Infinispan, {
  id: 'expose-port-range',
  consequence: 'degraded',
  summary: 'Node ports lie in the range that clusters have for them',
  *check(manifest, { target }) {
    const spec = specOf(manifest);
    const site = sitesOf(spec, target.operators.infinispan)?.local?.expose;
    if (spec.expose) yield* problemsOf(spec.expose, ['spec', 'expose']);
    if (site) yield* problemsOf(site, [...localPath, 'expose']);
  },
});
