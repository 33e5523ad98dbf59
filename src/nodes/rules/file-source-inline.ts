import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { showUrl } from '../../check/words';
import { writtenIgnition } from '../ignition-rule';

/** MCO pkg/controller/common/helpers.go, DecodeIgnitionFileContents: the daemon on the node reads data URLs, and nothing else. */
export default rule(MachineConfig, {
  id: 'file-source-inline',
  consequence: 'degraded',
  summary: 'The contents of files are given as data URLs',
  *check(_, ask) {
    const { ignition, storage } = writtenIgnition(ask) ?? {};
    for (const [i, file] of (storage?.files ?? []).entries()) {
      const source = file.contents?.source;
      if (source === undefined || source.startsWith('data:')) continue;
      // Spec 2 has no other way to ask for an empty file, and the conversion knows it.
      if (source === '' && ignition?.version?.startsWith('2.')) continue;
      yield {
        path: ['spec', 'config', 'storage', 'files', i, 'contents', 'source'],
        message: `the daemon on the nodes cannot read the contents of ${file.path} from ${source === '' ? '""' : showUrl(source)}`,
        help: source === '' ? 'write "data:," for an empty file' : 'fetch it yourself, and give it as a data URL',
      };
    }
  },
});
