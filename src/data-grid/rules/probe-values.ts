import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { probeProblems } from '../webhook/probes';

export default operatorRule(Infinispan, {
  id: 'probe-values',
  operator: '>=2.4',
  summary: 'Probes have values that Kubernetes takes',
  problems: probeProblems,
});
