import type { HostedCluster } from '../../../imports/hostedcluster';
import type { NodePool } from '../../../imports/nodepool';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { hostedClusters, nodePools } from '../facts';

const bool = /^(1|t|T|true|TRUE|True|0|f|F|false|FALSE|False)$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** HS support/util, ProcessPausedUntilField. */
export default rule<HostedCluster | NodePool>([...hostedClusters, ...nodePools], {
  id: 'paused-until-readable',
  consequence: 'ignored',
  summary: 'pausedUntil is true, false or an instant',
  *check({ spec }) {
    const until = spec?.pausedUntil;
    if (until === undefined || until === '' || bool.test(until)) return;
    if (instant.test(until) && !Number.isNaN(Date.parse(until))) return;
    yield {
      path: ['spec', 'pausedUntil'],
      message: `${show(until)} is neither true nor an instant: nothing is paused`,
      help: 'write true, or an instant such as 2030-01-31T12:00:00Z',
    };
  },
});
