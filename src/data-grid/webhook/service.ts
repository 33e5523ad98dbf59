import type { Infinispan } from '../../../imports/infinispan';
import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import { type InfinispanVersion, minor } from '../../core/target';
import { parseQuantity, wholeValue } from '../../core/values/quantity';
import { cacheServiceMemory, defaultMemory } from '../facts';
import { parseLimits } from './limits';
import { serviceType, specOf, storageOf } from './spec';

/** A volume's size that is no quantity; ephemeral storage has none (api/v1/infinispan_webhook.go, validate). */
export function* storageProblems(manifest: Infinispan, operator: InfinispanVersion): Generator<Problem> {
  const spec = specOf(manifest);
  if (serviceType(spec, operator) !== 'DataGrid' || spec.service?.container?.ephemeralStorage) return;
  const size = storageOf(spec, operator);
  const error = size ? parseQuantity(size).error : undefined;
  if (error !== undefined) {
    yield { path: ['spec', 'service', 'container', 'storage'], message: `the storage ${error}`, help: 'write a size such as 1Gi' };
  }
}

/** A Cache service: too small in 2.3, not to be had from 2.4 on (api/v1/infinispan_webhook.go, validateCacheService and validate). */
export function* cacheServiceProblems(manifest: Infinispan, operator: InfinispanVersion): Generator<Problem> {
  const spec = specOf(manifest);
  if (serviceType(spec, operator) !== 'Cache') return;
  if (minor(operator) >= 4) {
    yield { path: ['spec', 'service', 'type'], message: 'there is no Cache service any more', help: 'use type DataGrid' };
    return;
  }
  const text = spec.container?.memory || defaultMemory;
  const { value } = parseLimits(text);
  if (value === undefined) return;
  const memory = wholeValue(value.limit);
  const needed = cacheServiceMemory + memory / 100n;
  if (memory >= needed) return;
  yield {
    path: ['spec', 'container', 'memory'],
    message: `${show(text)} is too little for a Cache service, which takes ${needed} bytes for itself`,
    help: 'give it 512Mi or more, or use type DataGrid',
  };
}
