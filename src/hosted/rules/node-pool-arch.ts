import { rule } from '../../check/rule';
import { either } from '../../check/words';
import { archs, nodePools } from '../facts';

/** HS nodepool/conditions.go, isArchAndPlatformSupported. */
export default rule(nodePools, {
  id: 'node-pool-arch',
  consequence: 'degraded',
  releases: '>=4.14',
  summary: 'A NodePool’s platform has machines of its architecture',
  *check({ spec }) {
    const { arch = 'amd64', platform } = spec ?? {};
    const supported = platform && archs[platform.type];
    if (!supported || supported.length === 0 || supported.includes(arch)) return;
    yield {
      path: ['spec', 'arch'],
      message: `${platform.type} has no nodes of architecture ${arch}${spec?.arch === undefined ? ', the default' : ''}`,
      help: `set arch to ${either(supported)}`,
    };
  },
});
