import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { ignitionOf } from '../relations/writes';

const sections = ['disks', 'filesystems', 'raid', 'luks'] as const;

/** MCO pkg/controller/common/reconcile.go, IsRenderedConfigReconcilable. */
export default rule(MachineConfig, {
  id: 'only-at-installation',
  consequence: 'discouraged',
  summary: 'What only the installation of a node can do is not asked of running ones',
  *check(config, { doc, target }) {
    if (doc.wrapped) return;
    const ignition = ignitionOf(config, target.release);
    const found = sections.filter((section) => (ignition?.storage?.[section] ?? []).length > 0);
    if (found.length === 0) return;
    yield {
      path: ['spec', 'config', 'storage', found[0] ?? ''],
      message: `storage.${found.join(' and storage.')} can take effect only when a node is installed: added to a pool that runs, it degrades the pool`,
      help: 'add it before the nodes are installed, or install them anew',
    };
  },
});
