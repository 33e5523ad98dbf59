import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { looksDecimal, modeHelp } from '../ignition/mend';
import { writtenIgnition } from '../ignition-rule';

/** coreos/butane base/util/file.go, CheckForDecimalMode. */
export default rule(MachineConfig, {
  id: 'file-mode-decimal',
  consequence: 'discouraged',
  summary: 'A mode is written in octal, or is what octal digits stand for',
  *check(_, ask) {
    const { files = [], directories = [] } = writtenIgnition(ask)?.storage ?? {};
    for (const [list, nodes] of Object.entries({ files, directories }))
      for (const [i, { path, mode }] of nodes.entries()) {
        if (!looksDecimal(mode ?? 0)) continue;
        yield {
          path: ['spec', 'config', 'storage', list, i, 'mode'],
          message: `the mode ${mode} of ${path} is 0${mode?.toString(8)} in octal, which is odd`,
          help: modeHelp(mode ?? 0),
        };
      }
  },
});
