import { MachineConfig } from '../../../imports/machineconfig';
import { rule } from '../../check/rule';
import { kubeletFile, kubeletRivals } from '../relations/kubelet-file';
import { isGenerated } from '../relations/pool-configs';
import { ignitionOf, locate } from '../relations/writes';

/** MCO pkg/controller/kubelet-config/kubelet_config_controller.go, syncKubeletConfig: it renders the whole file. */
export default rule(MachineConfig, {
  id: 'hand-written-kubelet-conf',
  consequence: 'ignored',
  summary: 'No MachineConfig writes the kubelet.conf that a KubeletConfig is rendered into',
  *check(config, { doc, cluster, target }) {
    if (doc.wrapped || isGenerated(config)) return;
    const files = ignitionOf(config, target.release)?.storage?.files ?? [];
    if (!files.some(({ path }) => path === kubeletFile)) return;
    const [rival] = kubeletRivals(cluster, doc);
    if (!rival) return;
    const { kubeletConfig, pool } = rival;
    yield {
      path: locate(config, ['storage', 'files'], 'path', kubeletFile),
      message:
        rival.wins === 'hand-written'
          ? `in pool ${pool}, this ${kubeletFile} replaces the one of KubeletConfig ${kubeletConfig}, whose settings reach no node`
          : `in pool ${pool}, the ${kubeletFile} of KubeletConfig ${kubeletConfig} replaces this one`,
      help: `leave the file out, and put its settings into KubeletConfig ${kubeletConfig}`,
    };
  },
});
