import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { filesHeld, isGzip } from '../files-held';

/** MCO pkg/controller/common/helpers.go, DecodeIgnitionFileContents. */
export default rule(MachineConfig, {
  id: 'file-gzip-readable',
  consequence: 'degraded',
  summary: 'Contents that are said to be gzip are gzip',
  *check(_, ask) {
    for (const held of filesHeld(ask)) {
      const { file, path } = held;
      if (file.contents?.compression !== 'gzip' || isGzip(held)) continue;
      yield {
        path: [...path, 'contents', 'compression'],
        message: `the contents of ${file.path} are not gzip, and the daemon on the nodes fails to unpack them`,
        help: 'leave compression out',
      };
    }
  },
});
