import { MachineConfig } from '../../../imports/machineconfig';
import type { Ask } from '../../check/ask';
import { Inventory } from '../../check/inventory';
import type { Beside, Doc } from '../../core/doc';
import { isObject, type Manifest } from '../../core/manifest';
import { perRelease } from '../../core/per-release';
import { target } from '../../core/target';

/** What MachineConfigs of a cluster have to do with each other. */
type Relation<T> = (cluster: Inventory) => Pick<ReadonlyMap<Doc<MachineConfig>, T>, 'get'>;

/**
 * What a MachineConfig has to do with those that it is laid over, or that are laid over it: others of its cluster, or, for
 * one inside a ConfigMap, others that come to the same nodes.
 */
export function related<T>(relation: Relation<T>, { doc, cluster, target: { release } }: Ask<MachineConfig>): T | undefined {
  if (!doc.wrapped) return relation(cluster).get(doc);
  const { beside } = doc.wrapped;
  const own = beside?.docs[beside.at];
  return beside && own && relation(inventoryOf(beside.docs, release)).get(own as Doc<MachineConfig>);
}

/** What takes a MachineConfig, in words. @param pool the pool that does, where it is no NodePool */
export const poolInWords = ({ doc }: Pick<Ask, 'doc'>, pool: string): string => doc.wrapped?.beside?.whose ?? `pool ${pool}`;

/** They have to do with each other what the release makes of them, whatever else the cluster is. */
const inventoryOf = perRelease((docs: Beside['docs'], release) => new Inventory('', target({ release }), true, docs.filter(isSound)));

const isText = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string';

const areTexts = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** Whether an object that nobody has checked has the types that are looked at here; one that has not is refused, and that is told of it. */
function isSound({ manifest }: Doc): boolean {
  const { spec } = manifest as Manifest & { readonly spec?: unknown };
  if (typeof manifest.metadata?.name !== 'string' || manifest.kind !== MachineConfig.kind) return false;
  if (spec === undefined) return true;
  if (!isObject(spec)) return false;
  const { kernelType, osImageURL, baseOSExtensionsContainerImage, kernelArguments, extensions } = spec;
  return [kernelType, osImageURL, baseOSExtensionsContainerImage].every(isText) && [kernelArguments, extensions].every(areTexts);
}
