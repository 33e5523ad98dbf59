import { Infinispan } from '../../../imports/infinispan';
import { operatorRule } from '../operator-rule';
import { heartbeatProblems } from '../webhook/sites';

export default operatorRule(Infinispan, {
  id: 'gossip-router-heartbeats',
  summary: 'Heartbeats between sites come more often than they time out',
  problems: heartbeatProblems,
});
