import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { filesHeld, isGzip } from '../files-held';

/** Endings of files that are meant to stay packed. */
const packed = /\.(?:gz|tgz|svgz|img|vmlinuz|initramfs)$|\.gz\./;

/** Ignition unpacks what it is told is packed, and nothing else. */
export default rule(MachineConfig, {
  id: 'file-gzip-declared',
  consequence: 'discouraged',
  summary: 'Contents that are gzip say so, or the file’s name does',
  *check(_, ask) {
    for (const held of filesHeld(ask)) {
      const { file, path } = held;
      if (file.contents?.compression || !isGzip(held) || packed.test(file.path)) continue;
      yield {
        path: [...path, 'contents', 'source'],
        message: `${file.path} will hold packed bytes: nothing says that its contents are gzip`,
        help: 'add compression: gzip to contents, if they are to be unpacked',
      };
    }
  },
});
