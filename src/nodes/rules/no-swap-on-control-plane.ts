import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { isGenerated, poolsTaking } from '../relations/pool-configs';
import { ignitionOf, locate } from '../relations/writes';

/** Documentation, "Allocating resources for nodes: swap": workers only. */
export default rule(MachineConfig, {
  id: 'no-swap-on-control-plane',
  consequence: 'unsupported',
  summary: 'No swap is set up on control-plane nodes',
  *check(config, { doc, cluster, target }) {
    if (doc.wrapped || isGenerated(config)) return;
    const pool = poolsTaking(cluster, doc).find(({ name }) => name === 'master' || name === 'arbiter');
    if (!pool) return;
    const { systemd, storage } = ignitionOf(config, target.release) ?? {};
    const message = `swap on the nodes of pool ${pool.name} is not supported, and etcd suffers from it`;
    const help = 'set it up on workers only';
    for (const { name, contents, enabled, mask } of systemd?.units ?? []) {
      if (!name.endsWith('.swap') || mask || (!contents && !enabled)) continue;
      yield { path: locate(config, ['systemd', 'units'], 'name', name), message, help };
    }
    for (const { device, format } of storage?.filesystems ?? []) {
      if (format === 'swap') yield { path: locate(config, ['storage', 'filesystems'], 'device', device), message, help };
    }
  },
});
