import { Scheduler as Kind } from '../../../imports/scheduler';
import { conversion, marks } from '../../code/conversion';
import { Scheduler, scheduler } from '../scheduler';

export default conversion({
  kind: Kind,
  construct: Scheduler,
  builder: scheduler,
  props({ metadata, spec }) {
    if (metadata.name !== 'cluster') return undefined;
    const { mastersSchedulable, defaultNodeSelector, profile } = spec;
    return { ...marks(metadata), mastersSchedulable, defaultNodeSelector, profile };
  },
});
