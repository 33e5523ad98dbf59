import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { minor } from '../../core/target';
import { sitesPath } from '../sites/site-rule';
import { serviceType, specOf } from '../webhook/spec';

/** infinispan-operator api/v1/types_util.go, HasSites. From 2.4 on there is no Cache service to begin with. */
export default rule(Infinispan, {
  id: 'sites-need-data-grid',
  consequence: 'ignored',
  summary: 'Only a DataGrid service has sites',
  *check(manifest, { target, doc }) {
    const operator = target.operators.infinispan;
    const spec = specOf(manifest);
    if (!spec.service?.sites || doc.partial || minor(operator) >= 4 || serviceType(spec, operator) !== 'Cache') return;
    const why = spec.service.type === 'Cache' ? 'a Cache service' : `what operator ${operator} makes a Cache service, as no type is given,`;
    yield { path: sitesPath, message: `${why} takes no part in cross-site replication`, help: 'set spec.service.type: DataGrid' };
  },
});
