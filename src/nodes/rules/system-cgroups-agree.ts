import { kubeletRule } from '../kubelet-rule';

export default kubeletRule({
  id: 'system-cgroups-agree',
  consequence: 'rejected',
  summary: 'systemReservedCgroup and systemCgroups name one cgroup',
  problems: (model) => model.operatorProblems.filter((problem) => problem.code === 'cgroups-differ'),
});
