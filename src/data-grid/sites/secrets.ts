import type { Inventory } from '../../check/inventory';
import type { Problem } from '../../check/rule';
import { show } from '../../check/words';
import type { Path } from '../../core/path';
import { Secret } from '../core-kinds';
import type { Site } from './site';
import { isExternal } from './site-rule';

/** A Secret as an object of the input holds it; undefined where it is not in it. */
export const secretOf = (cluster: Inventory, name: string, namespace: string): Secret | undefined =>
  cluster.find(Secret, name, namespace === '' ? undefined : namespace)?.manifest;

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** The keys that a Secret lacks. One that something else fills, or of which only a part is here, lacks nothing. */
function lacking({ type, data, stringData }: Secret, keys: readonly string[]): readonly string[] {
  const held = { ...data, ...stringData };
  if (Object.keys(held).length === 0 || type === 'kubernetes.io/service-account-token') return [];
  return keys.filter((key) => isEmpty(held[key]));
}

/** A Secret that a site refers to and that is not there, in a cluster of which all is known, or that lacks keys. */
export function* secretProblems(site: Site, name: string, keys: readonly string[], path: Path): Generator<Problem> {
  const { cluster, own, doc } = site;
  const secret = secretOf(cluster, name, own.namespace);
  if (secret === undefined) {
    if (!cluster.complete || isExternal(doc, 'Secret', name)) return;
    yield {
      path,
      message: `there is no Secret ${show(name)} in ${own.namespace === '' ? 'its namespace' : `namespace ${own.namespace}`}`,
      help: 'create it there, or name one that is there',
    };
    return;
  }
  const missing = lacking(secret, keys);
  if (missing.length > 0) {
    yield { path, message: `Secret ${show(name)} has no ${missing.join(' and no ')}`, help: `its keys are to be ${keys.join(', ')}` };
  }
}
