import { FeatureGate } from '../../../imports/featuregate';
import type { Kind } from '../../../imports/kind';
import { Node } from '../../../imports/node';
import { Scheduler } from '../../../imports/scheduler';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import type { Manifest } from '../../core/manifest';

const singletons: readonly Kind<Manifest>[] = [Scheduler, FeatureGate, Node];

/** openshift-apiserver admission customresourcevalidation/{scheduler,features,node}: RequireNameCluster. */
export default rule(singletons, {
  id: 'config-object-named-cluster',
  consequence: 'rejected',
  summary: 'The one Scheduler, FeatureGate and Node of config.openshift.io are named cluster',
  *check({ kind, metadata }) {
    if (metadata?.name === 'cluster') return;
    yield {
      path: ['metadata', 'name'],
      message: `${kind} ${show(metadata?.name)} cannot exist: there is one, and it is named cluster`,
      help: 'name it cluster',
    };
  },
});
