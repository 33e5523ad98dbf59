import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { renderedSizeLimit } from '../facts';
import { tooLarge } from '../relations/rendered-size';

/** MCO pkg/controller/common/helpers.go, ValidateMachineConfigSize. */
export default rule(MachineConfig, {
  id: 'rendered-config-size',
  consequence: 'degraded',
  summary: 'All MachineConfigs of a pool together fit into one object',
  *check(_, { doc, cluster }) {
    const found = tooLarge(cluster).get(doc);
    if (doc.wrapped || !found) return;
    const { pool, total, own } = found;
    const whose = own === total ? 'it alone comes' : `it holds ${own} bytes, and all configs come`;
    yield {
      path: ['spec', 'config'],
      message: `${whose} to ${total} bytes in pool ${pool}; a rendered config takes ${renderedSizeLimit}: the pool cannot be rendered`,
      help: 'compress large files (gzip), or put them into an image',
    };
  },
});
