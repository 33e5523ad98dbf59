import { Node } from '../../../imports/node';
import { rule } from '../../check/rule';

/** 4.18 sets a deprecation condition; the 4.19 CRD no longer has the value. */
export default rule(Node, {
  id: 'cgroup-v1-deprecated',
  consequence: 'discouraged',
  releases: '4.16..4.18',
  summary: 'Nodes run with cgroup v2',
  *check({ spec }) {
    if (spec.cgroupMode !== 'v1') return;
    yield {
      path: ['spec', 'cgroupMode'],
      message: 'cgroup v1 is deprecated, and refused from 4.19 on',
      help: 'move to v2 before the update',
    };
  },
});
