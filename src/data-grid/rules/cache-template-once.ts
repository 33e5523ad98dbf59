import { Cache } from '../../../imports/cache';
import { rule } from '../../check/rule';
import { show } from '../../check/words';

/** infinispan-operator controllers/cache_controller.go, reconcileDataGrid: made by the name, then changed to the template. */
export default rule(Cache, {
  id: 'cache-template-once',
  consequence: 'ignored',
  summary: 'A cache has a template or the name of one',
  *check({ spec }) {
    if (!spec?.template || !spec.templateName) return;
    yield {
      path: ['spec', 'templateName'],
      message: `the cache is made as ${show(spec.templateName)} and then changed to the template beside it`,
      help: 'keep one of them',
    };
  },
});
