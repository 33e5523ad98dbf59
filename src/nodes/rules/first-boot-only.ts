import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { isObject } from '../../core/manifest';
import { writtenIgnition } from '../ignition-rule';

/** Nothing but empty lists and objects. */
const isEmpty = (value: unknown): boolean =>
  (value ?? undefined) === undefined ||
  (isObject(value) && Object.values(value).every(isEmpty)) ||
  (Array.isArray(value) && value.every(isEmpty));

/** MCO pkg/daemon/update.go: the daemon writes files, units and the user core, and looks at no other section. */
export default rule(MachineConfig, {
  id: 'first-boot-only',
  consequence: 'discouraged',
  summary: 'Nothing is expected of nodes that run that only their first boot looks at',
  *check(_, ask) {
    for (const [section, value] of Object.entries(writtenIgnition(ask)?.ignition ?? {})) {
      if (!['config', 'proxy', 'security', 'timeouts'].includes(section) || isEmpty(value)) continue;
      yield {
        path: ['spec', 'config', 'ignition', section],
        message: `ignition.${section} is looked at when a node boots for the first time, and does nothing on those that run`,
        help: 'write what it is to do as files and units',
      };
    }
  },
});
