import { Cache } from '../../../imports/cache';
import { operatorRule } from '../operator-rule';
import { fixedCacheFields } from '../webhook/immutable';

export default operatorRule(Cache, {
  id: 'cache-fixed-fields',
  summary: 'A cache stays in its cluster and keeps its name',
  *problems(manifest, _, { deployed }) {
    if (deployed !== undefined) yield* fixedCacheFields(manifest, deployed);
  },
});
