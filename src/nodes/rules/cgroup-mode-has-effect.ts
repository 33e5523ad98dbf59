import { Node } from '../../../imports/node';
import { rule } from '../../check/rule';

/** MCO pkg/controller/kubelet-config/helpers.go, updateMachineConfigwithCgroup: 4.12 reads it under TechPreviewNoUpgrade only. */
export default rule(Node, {
  id: 'cgroup-mode-has-effect',
  consequence: 'ignored',
  releases: '<4.13',
  summary: 'cgroupMode is set where the release reads it',
  *check({ spec }, { target }) {
    if (!spec.cgroupMode || target.featureSet === 'TechPreviewNoUpgrade') return;
    yield {
      path: ['spec', 'cgroupMode'],
      message: `cgroupMode ${spec.cgroupMode} has no effect in ${target.release} without the feature set TechPreviewNoUpgrade`,
      help: `set the kernel argument systemd.unified_cgroup_hierarchy=${spec.cgroupMode === 'v1' ? 0 : 1} by a MachineConfig instead`,
    };
  },
});
