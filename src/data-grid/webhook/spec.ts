import type { Infinispan, InfinispanSpec, InfinispanSpecServiceSites } from '../../../imports/infinispan';
import type { InfinispanVersion } from '../../core/target';
import { defaultServiceType, defaultStorage } from '../facts';

/** A spec of which anything may be missing: the webhook takes even an object without one. */
export type Spec = Partial<InfinispanSpec>;

export const specOf = (manifest: Infinispan | undefined): Spec => manifest?.spec ?? {};

/** The service type that a spec gets (api/v1/infinispan_webhook.go, Default). */
export const serviceType = (spec: Spec, operator: InfinispanVersion): 'Cache' | 'DataGrid' =>
  spec.service?.type || defaultServiceType(operator);

/** The cross-site part, where it counts: only Data Grid services have sites (api/v1/types_util.go, HasSites). */
export const sitesOf = (spec: Spec, operator: InfinispanVersion): InfinispanSpecServiceSites | undefined =>
  serviceType(spec, operator) === 'DataGrid' ? (spec.service?.sites ?? undefined) : undefined;

/** The volume's size after defaults; a Cache service gets none (api/v1/infinispan_webhook.go, Default). */
export function storageOf(spec: Spec, operator: InfinispanVersion): string | undefined {
  const size = spec.service?.container?.storage ?? undefined;
  return size ?? (serviceType(spec, operator) === 'DataGrid' ? defaultStorage : undefined);
}
