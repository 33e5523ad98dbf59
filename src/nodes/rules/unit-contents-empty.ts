import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { writtenIgnition } from '../ignition-rule';

/** MCO pkg/daemon/file_writers.go, writeUnits: what becomes of it has changed between releases. */
export default rule(MachineConfig, {
  id: 'unit-contents-empty',
  consequence: 'discouraged',
  summary: 'A unit has contents, or says nothing of them',
  *check(_, ask) {
    for (const [i, { name, contents, mask }] of (writtenIgnition(ask)?.systemd?.units ?? []).entries()) {
      if (contents !== '' || mask) continue;
      yield {
        path: ['spec', 'config', 'systemd', 'units', i, 'contents'],
        message: `the contents of ${name} are empty, which releases treat in different ways`,
        help: 'leave contents out where the unit is on the node already; set mask: true to be rid of it',
      };
    }
  },
});
