import type { BackupSpec } from '../../../imports/backup';
import type { ResourceNames } from '../backup';

/** The way back from what a Backup takes, without its old names for two of the kinds. */
export function resourceNames(resources: BackupSpec['resources']): ResourceNames | undefined {
  if (!resources) return undefined;
  const { caches, templates, counters, protoSchemas, tasks } = resources;
  return { caches, templates, counters, protoSchemas, tasks };
}
