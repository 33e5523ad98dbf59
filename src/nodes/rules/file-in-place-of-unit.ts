import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { related } from '../relations/beside';
import { nameOf } from '../relations/pool-configs';
import { unitFileClashes } from '../relations/unit-files';

/** coreos/ignition config/v3_*\/types, Config.Validate; MCO pkg/controller/common/reconcile.go, isReconcilable: what is merged has to be valid. */
export default rule(MachineConfig, {
  id: 'file-in-place-of-unit',
  consequence: 'degraded',
  summary: 'No MachineConfig writes as a file what another one of the pool writes as a unit',
  *check(_, ask) {
    for (const { path, file, unit, own, other } of related(unitFileClashes, ask) ?? []) {
      yield {
        path,
        message:
          own === 'file'
            ? `${file} is written by unit ${unit} of ${nameOf(other)} too: the pool cannot take both`
            : `unit ${unit} is written as the file ${file} by ${nameOf(other)} too: the pool cannot take both`,
        help: 'keep the unit, and remove the file',
      };
    }
  },
});
