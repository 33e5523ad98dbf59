import { MachineConfig } from '../../../imports/machineconfig';
import { isEmptySelector, type LabelSelector, matches, selectorErrors, toSelector } from '../../core/values/selector';
import { builtInPools, roleLabel } from '../facts';
import { inMergeOrder } from '../merge-order';
import { poolsOf } from '../pools';
import { type Held, heldObjects, type Snapshot } from './snapshot';

/** A failure of the platform, in our words. */
export interface Failure {
  readonly error: string;
}

/** Templates write MachineConfigs of these roles for every cluster, whatever the input holds. */
const templateRoles = ['worker', 'master', 'arbiter'];

/** Labels of what the operator's templates write, which no input holds. */
const hasTemplates = (selector: LabelSelector): boolean => templateRoles.some((role) => matches(selector, { [roleLabel]: role }));

/**
 * What a pool takes: what its declaration says; the operator's own pools take their role, and one that the input does not
 * declare is taken for a custom one as the documentation has them.
 */
function selectorOf({ cluster }: Snapshot, pool: string): LabelSelector | Failure {
  const builtIn = builtInPools(cluster.target.release).some(({ name }) => name === pool);
  const { doc } = poolsOf(cluster).find(({ name }) => name === pool) ?? {};
  const given = toSelector(doc?.manifest.spec?.machineConfigSelector);
  if (given === undefined && builtIn) return { matchLabels: { [roleLabel]: pool } };
  if (given === undefined && (doc === undefined || doc.partial))
    return { matchExpressions: [{ key: roleLabel, operator: 'In', values: ['worker', pool] }] };
  if (given === undefined) return { error: `the pool ${pool} has no machineConfigSelector, so that it takes no MachineConfig` };
  if (isEmptySelector(given)) return { error: `the machineConfigSelector of ${pool} is empty, and the operator renders no such pool` };
  const [wrong] = selectorErrors(given);
  return wrong === undefined ? given : { error: `the machineConfigSelector of ${pool} cannot be read: ${wrong.message}` };
}

/**
 * The MachineConfigs of a pool in the order in which they are merged (pkg/controller/render/render_controller.go,
 * getMachineConfigsForPool).
 */
export function selectMachineConfigs(snapshot: Snapshot, pool: string): readonly Held<MachineConfig>[] | Failure {
  const selector = selectorOf(snapshot, pool);
  if ('error' in selector) return selector;
  const found = heldObjects(snapshot, MachineConfig).filter(({ manifest }) => matchesLabels(selector, manifest));
  if (found.length === 0 && !hasTemplates(selector)) return { error: `no MachineConfig has labels that the pool ${pool} selects` };
  const compare = inMergeOrder(snapshot.cluster.target.release);
  return found.toSorted((a, b) => compare(a.manifest, b.manifest));
}

/** One without labels is selected by none. */
const matchesLabels = (selector: LabelSelector, { metadata: { labels } }: MachineConfig): boolean =>
  labels !== undefined && Object.keys(labels).length > 0 && matches(selector, labels);
