import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { writtenIgnition } from '../ignition-rule';

/** MCO pkg/controller/common/helpers.go, DecodeIgnitionFileContents: the daemon on the node reads data URLs, and nothing else. */
export default rule(MachineConfig, {
  id: 'file-source-inline',
  consequence: 'degraded',
  summary: 'The contents of files are given as data URLs',
  *check(_, ask) {
    for (const [i, file] of (writtenIgnition(ask)?.storage?.files ?? []).entries()) {
      const source = file.contents?.source;
      if (source === undefined || source.startsWith('data:')) continue;
      yield {
        path: ['spec', 'config', 'storage', 'files', i, 'contents', 'source'],
        message: `the daemon on the nodes cannot read the contents of ${file.path} from ${show(source)}`,
        help: source === '' ? 'write "data:," for an empty file' : 'fetch it yourself, and give it as a data URL',
      };
    }
  },
});
