import type { MachineConfigPool } from '../../../imports/machineconfigpool';
import type { Release } from '../../core/target';
import { isEmptySelector, matches, toSelector } from '../../core/values/selector';
import { builtInPools, roleLabel } from '../facts';

/** Whether a pool is none of the operator's own. */
export const isCustom = ({ metadata }: Pick<MachineConfigPool, 'metadata'>, release: Release): boolean =>
  !builtInPools(release).some(({ name }) => name === metadata.name);

/** Whether a pool takes the MachineConfigs of a role. */
export function selects({ spec }: MachineConfigPool, role: string): boolean {
  const selector = toSelector(spec?.machineConfigSelector);
  return selector !== undefined && !isEmptySelector(selector) && matches(selector, { [roleLabel]: role });
}
