import type { Backup } from '../../../imports/backup';
import type { Cache } from '../../../imports/cache';
import type { Infinispan } from '../../../imports/infinispan';
import type { Restore } from '../../../imports/restore';
import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import { isObject } from '../../core/manifest';
import { type InfinispanVersion, minor } from '../../core/target';
import { defaultMemory } from '../facts';
import { specOf, storageOf } from './spec';

const anew = 'put it back, or create the object anew';

/** api/v1/infinispan_webhook.go, ValidateUpdate. Sizes are compared as texts: 1024Mi is another size than 1Gi. */
export function* fixedInfinispanFields(manifest: Infinispan, operator: InfinispanVersion, deployed: Infinispan): Generator<Problem> {
  const [after, before] = [specOf(manifest), specOf(deployed)];
  if ((after.jmx?.enabled ?? false) !== (before.jmx?.enabled ?? false)) {
    yield { path: ['spec', 'jmx', 'enabled'], message: 'JMX cannot be switched on or off once the cluster exists', help: anew };
  }
  const [size, was] = [storageOf(after, operator), storageOf(before, operator)];
  if (minor(operator) < 4 || size === undefined || size === was) return;
  const path = ['spec', 'service', 'container', 'storage'];
  yield { path, message: `the storage cannot change from ${was === undefined ? 'none' : show(was)} to ${show(size)}`, help: anew };
}

/** api/v2alpha1/cache_webhook.go, Update. */
export function* fixedCacheFields(manifest: Cache, deployed: Cache): Generator<Problem> {
  for (const field of ['clusterName', 'name'] as const) {
    const [after, before] = [manifest.spec?.[field] ?? '', deployed.spec?.[field] ?? ''];
    if (after === before) continue;
    yield { path: ['spec', field], message: `${field} cannot change from ${show(before)} to ${show(after)}`, help: anew };
  }
}

/** A value without what says nothing, its keys in order, so that equal specs have equal texts. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(canonical);
  if (!isObject(value)) return value === '' || value === null || value === false ? undefined : value;
  const kept = Object.entries(value).map(([key, inner]): [string, unknown] => [key, canonical(inner)]);
  const entries = kept.filter(([, inner]) => inner !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** api/v2alpha1/backup_webhook.go and restore_webhook.go, Default. */
function defaulted({ spec }: Backup | Restore): unknown {
  const { cacheConfigs, scripts, ...resources } = spec?.resources ?? {};
  const templates = (cacheConfigs ?? []).length > 0 ? cacheConfigs : resources.templates;
  const tasks = (scripts ?? []).length > 0 ? scripts : resources.tasks;
  const container = { ...spec?.container, memory: spec?.container?.memory || defaultMemory };
  return canonical({ ...spec, container, resources: { ...resources, templates, tasks } });
}

/** api/v2alpha1/backup_webhook.go and restore_webhook.go, ValidateUpdate. */
export function* fixedSpec(manifest: Backup | Restore, deployed: Backup | Restore): Generator<Problem> {
  if (JSON.stringify(defaulted(manifest)) === JSON.stringify(defaulted(deployed))) return;
  yield { path: ['spec'], message: `nothing in the spec of a ${manifest.kind} can change`, help: 'create another one under a new name' };
}
