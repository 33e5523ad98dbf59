import { MachineConfigPool as Kind, type MachineConfigPoolSpec } from '../../../imports/machineconfigpool';
import { writtenAs } from '../../code/call';
import { type Complete, conversion, naming, onlyPair, without } from '../../code/conversion';
import { defined } from '../../core/metadata';
import { nodeRoleLabel, poolLabel, roleLabel } from '../facts';
import { type ExistingPoolProps, MachineConfigPool, machineConfigPool } from '../machine-config-pool';

type Selector = MachineConfigPoolSpec['machineConfigSelector'];

/** Roles, where they are all that the selector asks for. */
function rolesOf(selector: Selector): string[] | undefined {
  const [expression, ...more] = selector?.matchExpressions ?? [];
  if (!expression || more.length > 0 || selector?.matchLabels) return undefined;
  return expression.key === roleLabel && expression.operator === 'In' ? expression.values : undefined;
}

const isDefault = (roles: readonly string[], name: string): boolean => roles.length === 2 && roles[0] === 'worker' && roles[1] === name;

function existing(name: string, props: Omit<ExistingPoolProps, 'existing' | 'name'>): Complete<ExistingPoolProps> {
  const whole = MachineConfigPool.existing(name, props);
  // What is not there is not there by intent: the call says all.
  return writtenAs(whole, 'MachineConfigPool.existing', [name, props]) as Complete<ExistingPoolProps>;
}

export default conversion({
  kind: Kind,
  construct: MachineConfigPool,
  builder: machineConfigPool,
  mayBePartial: true,
  props({ metadata, spec = {} }) {
    const { maxUnavailable, paused, pinnedImageSets, machineConfigSelector, nodeSelector } = spec;
    const settings = { maxUnavailable, paused, pinnedImageSets: pinnedImageSets?.map(({ name }) => name) };
    const { name, labels, annotations } = naming(metadata);
    // Without selectors it can only be a part of a pool that is there.
    if (!machineConfigSelector && !nodeSelector) return existing(name, defined({ labels, annotations, ...settings }));
    const roles = rolesOf(machineConfigSelector);
    if (!roles) return undefined;
    const [label, value] = onlyPair(nodeSelector?.matchLabels) ?? [];
    const isOwn = label === nodeRoleLabel(name) && value === '' && !nodeSelector?.matchExpressions;
    return {
      name,
      labels: metadata.labels?.[poolLabel(name)] === '' ? without(labels, poolLabel(name)) : labels,
      annotations,
      roles: isDefault(roles, name) ? undefined : roles,
      nodeSelector: isOwn ? undefined : nodeSelector,
      ...settings,
      existing: undefined,
    };
  },
});
