import { MachineConfig } from '../../../imports/machineconfig';
import type { Ask } from '../../check/ask';
import { Inventory } from '../../check/inventory';
import type { Beside, Doc } from '../../core/doc';
import { isObject, type Manifest } from '../../core/manifest';
import type { Target } from '../../core/target';

/** What MachineConfigs of a cluster have to do with each other. */
type Relation<T> = (cluster: Inventory) => Pick<ReadonlyMap<Doc<MachineConfig>, T>, 'get'>;

/**
 * What a MachineConfig has to do with those that it is laid over, or that are laid over it: others of its cluster, or, for
 * one inside a ConfigMap, others that come to the same nodes.
 */
export function related<T>(relation: Relation<T>, { doc, cluster, target }: Ask<MachineConfig>): T | undefined {
  if (!doc.wrapped) return relation(cluster).get(doc);
  const { beside } = doc.wrapped;
  const own = beside?.docs[beside.at];
  return beside && own && relation(inventoryOf(beside, target)).get(own as Doc<MachineConfig>);
}

/** What takes a MachineConfig, in words. @param pool the pool that does, where it is no NodePool */
export const poolInWords = ({ doc }: Pick<Ask, 'doc'>, pool: string): string => doc.wrapped?.beside?.whose ?? `pool ${pool}`;

const known = new WeakMap<Beside['docs'], Map<string, Inventory>>();

function inventoryOf({ docs, whose }: Beside, target: Target): Inventory {
  const byRelease = known.get(docs) ?? new Map<string, Inventory>();
  known.set(docs, byRelease);
  const found = byRelease.get(target.release) ?? new Inventory(whose, target, true, docs.filter(isSound));
  byRelease.set(target.release, found);
  return found;
}

const isText = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string';

const areTexts = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** Whether an object that nobody has checked has the types that are looked at here; one that has not is refused, and that is told of it. */
function isSound({ manifest }: Doc): boolean {
  const { spec } = manifest as Manifest & { readonly spec?: unknown };
  if (typeof manifest.metadata?.name !== 'string' || manifest.kind !== MachineConfig.kind) return false;
  if (spec === undefined || !isObject(spec)) return spec === undefined;
  const { kernelType, osImageURL, baseOSExtensionsContainerImage, kernelArguments, extensions } = spec;
  return [kernelType, osImageURL, baseOSExtensionsContainerImage].every(isText) && [kernelArguments, extensions].every(areTexts);
}
