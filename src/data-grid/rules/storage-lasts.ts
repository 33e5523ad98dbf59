import { Infinispan } from '../../../imports/infinispan';
import { rule } from '../../check/rule';
import { show } from '../../check/words';
import { compareQuantities, parseQuantity } from '../../core/values/quantity';
import { defaultMemory } from '../facts';
import { parseLimits } from '../webhook/limits';
import { serviceType, specOf, storageOf } from '../webhook/spec';

/** infinispan-operator api/v1/infinispan_webhook.go, validate: the warning events EphemeralStorageEnables and LowPersistenceStorage. */
export default rule(Infinispan, {
  id: 'storage-lasts',
  consequence: 'discouraged',
  summary: 'What a cluster holds in memory has room on its volume when it shuts down',
  *check(manifest, { target, doc }) {
    const operator = target.operators.infinispan;
    const spec = specOf(manifest);
    if (doc.partial || serviceType(spec, operator) !== 'DataGrid') return;
    const at = ['spec', 'service', 'container'];
    if (spec.service?.container?.ephemeralStorage) {
      const help = 'keep the data on a volume, unless all of it can be lost';
      yield { path: [...at, 'ephemeralStorage'], message: 'all data is lost when the cluster shuts down or restarts', help };
      return;
    }
    const text = spec.container?.memory || defaultMemory;
    const [storage, memory] = [parseQuantity(storageOf(spec, operator) ?? '').value, parseLimits(text).value];
    if (!storage || !memory || compareQuantities(storage, memory.limit) >= 0) return;
    yield {
      path: [...at, 'storage'],
      message: `the volume of ${storageOf(spec, operator)} is smaller than the memory of ${show(text)}: a shutdown may not save all of it`,
      help: 'make the storage as large as the memory; it cannot change later',
    };
  },
});
