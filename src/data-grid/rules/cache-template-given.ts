import { Cache } from '../../../imports/cache';
import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { minor } from '../../core/target';
import { isUnreadable } from '../cache/template';
import { serviceType, specOf } from '../webhook/spec';

/** infinispan-operator controllers/cache_controller.go, reconcileDataGrid and reconcileCacheService. */
export default rule(Cache, {
  id: 'cache-template-given',
  consequence: 'degraded',
  summary: 'A cache of a Data Grid service says how it is made, and one of a Cache service does not',
  *check({ metadata, spec }, { cluster, target, doc }) {
    if (!spec || doc.partial) return;
    const operator = target.operators.infinispan;
    const grid = cluster.find(Infinispan, spec.clusterName, metadata.namespace);
    // Of a cluster that is not at hand nothing is known, but that Cache services are gone.
    if (minor(operator) < 4 && !grid) return;
    const field = spec.template ? 'template' : 'templateName';
    if (minor(operator) < 4 && grid && serviceType(specOf(grid.manifest), operator) === 'Cache') {
      if (spec[field]) yield { path: ['spec', field], message: 'a Cache service makes its caches by itself', help: `remove ${field}` };
    } else if (!spec.template && !spec.templateName) {
      yield {
        path: ['spec'],
        message: 'neither template nor templateName is given: the cache is never made',
        help: 'set template, or templateName to one that the server has, such as org.infinispan.DIST_SYNC',
      };
    } else if (spec.template && isUnreadable(spec.template)) {
      yield { path: ['spec', 'template'], message: 'the template can be read neither as JSON nor as YAML', help: 'correct it' };
    }
  },
});
