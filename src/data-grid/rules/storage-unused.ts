import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { specOf } from '../webhook/spec';

/** infinispan-operator pkg/reconcile/pipeline/infinispan/handler/provision/statefulsets.go, addDataMountVolume. */
export default rule(Infinispan, {
  id: 'storage-unused',
  consequence: 'ignored',
  summary: 'Only a volume that lasts has a size and a storage class',
  *check(manifest) {
    const container = specOf(manifest).service?.container;
    if (!container?.ephemeralStorage) return;
    for (const field of ['storage', 'storageClassName'] as const) {
      if (!container[field]) continue;
      yield {
        path: ['spec', 'service', 'container', field],
        message: `${field} has no effect on ephemeral storage`,
        help: 'remove it, or remove ephemeralStorage',
      };
    }
  },
});
