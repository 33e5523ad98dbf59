import type { Infinispan } from '../../../imports/infinispan';
import type { Problem } from '../../check/rule';
import { valueAt } from '../../core/path';
import { type InfinispanVersion, minor } from '../../core/target';
import { compareOperands, inPlaceMajor, isProductVersion, knownOperands } from '../facts';
import { type Spec, serviceType, specOf } from './spec';

/** Operator 2.5 is the first with upgrades in place. */
const inPlace = (spec: Spec, operator: InfinispanVersion): boolean => minor(operator) >= 5 && spec.upgrades?.type === 'InPlaceRolling';

const majorOf = (operand: string): number => Number(operand.split('.')[0]);

/** Ways to upgrade that the rest of the spec does not allow (api/v1/infinispan_webhook.go, validate). */
export function* upgradeTypeProblems(manifest: Infinispan, operator: InfinispanVersion): Generator<Problem> {
  const spec = specOf(manifest);
  const path = ['spec', 'upgrades', 'type'];
  const { version } = spec;
  if (inPlace(spec, operator) && version && knownOperands(operator).includes(version) && majorOf(version) < inPlaceMajor) {
    yield {
      path,
      message: `version ${version} cannot be upgraded in place; that begins with ${inPlaceMajor}.0`,
      help: 'use Shutdown or HotRodRolling',
    };
  }
  if (spec.upgrades?.type !== 'HotRodRolling') return;
  if (serviceType(spec, operator) !== 'DataGrid') {
    yield { path, message: 'HotRodRolling upgrades need a DataGrid service', help: 'set spec.service.type: DataGrid, or use Shutdown' };
  }
  if (spec.service?.sites) {
    yield {
      path: ['spec', 'service', 'sites'],
      message: 'cross-site replication and HotRodRolling upgrades exclude each other',
      help: 'use Shutdown upgrades, or remove sites',
    };
  }
}

/** Whether the change takes a running Hot Rod upgrade back to where it began. */
const isRollback = (deployed: Infinispan, version: string): boolean =>
  valueAt(deployed, ['status', 'hotRodRollingUpgradeStatus', 'SourceVersion']) === version;

/** Whether both are known, or both of Data Grid, whose operator knows them. */
const areComparable = (before: string, after: string, known: readonly string[]): boolean =>
  [before, after].every((version) => known.includes(version)) || [before, after].every(isProductVersion);

/**
 * Changes of the version that the webhook refuses (api/v1/infinispan_webhook.go, ValidateUpdate). A version that is left
 * out stays what the cluster made of it, so nothing is said of it.
 */
export function* versionChangeProblems(manifest: Infinispan, operator: InfinispanVersion, deployed: Infinispan): Generator<Problem> {
  const spec = specOf(manifest);
  const { version: after } = spec;
  const { version: before } = specOf(deployed);
  const known = knownOperands(operator);
  if (!before || !after || !areComparable(before, after, known)) return;
  const path = ['spec', 'version'];
  const type = spec.upgrades?.type ?? 'Shutdown';
  if (compareOperands(after, before) < 0) {
    const hotRod = type !== 'Shutdown' && !inPlace(spec, operator);
    if (hotRod && isRollback(deployed, after)) return;
    const help = hotRod ? 'only a running HotRodRolling upgrade can go back, to where it began' : `keep ${before} or take a newer version`;
    yield { path, message: `version ${after} is older than ${before}, which runs now`, help };
  } else if (inPlace(spec, operator) && after.split('.', 2).join() !== before.split('.', 2).join()) {
    yield {
      path,
      message: `InPlaceRolling cannot go from ${before} to ${after}: major and minor version must stay`,
      help: 'use Shutdown or HotRodRolling for this step',
    };
  }
}
