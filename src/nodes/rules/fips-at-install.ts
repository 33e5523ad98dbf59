import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';

/** MCO pkg/controller/common/reconcile.go, IsRenderedConfigReconcilable. */
export default rule(MachineConfig, {
  id: 'fips-at-install',
  consequence: 'discouraged',
  summary: 'FIPS is chosen when a cluster is installed',
  *check({ spec }) {
    if (!spec?.fips) return;
    yield {
      path: ['spec', 'fips'],
      message: 'FIPS is chosen when a cluster is installed; switched on later it degrades the pool',
      help: 'set fips in install-config.yaml, or give this to the installer',
    };
  },
});
