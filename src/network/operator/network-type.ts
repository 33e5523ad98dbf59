import type { Network } from '../../../imports/network';
import type { Doc } from '../../core/doc';
import { isObject } from '../../core/manifest';
import { valueAt } from '../../core/path';
import type { TargetOptions } from '../../core/target';

const plugins = ['OpenShiftSDN', 'OVNKubernetes'] as const;
/** The modes of OpenShift SDN. */
export const modes = ['NetworkPolicy', 'Multitenant', 'Subnet'] as const;

/** The operator takes both in whatever case (pkg/network/render.go, DeprecatedCanonicalize). */
const known = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  typeof value === 'string' ? all.find((one) => one.toLowerCase() === value.toLowerCase()) : undefined;

/** A mode of OpenShift SDN by its own name. */
export const modeOf = (value: unknown): (typeof modes)[number] | undefined => known(modes, value);

/** The network plugin and its mode, as the cluster's own Network objects tell: the config's type overwrites the operator's (MergeClusterConfig). */
export function learnNetwork(docs: readonly Doc[]): TargetOptions {
  const spec = (group: string): unknown =>
    docs.find(({ manifest }) => manifest.kind === 'Network' && manifest.apiVersion === `${group}/v1`)?.manifest ?? {};
  const operator = valueAt(spec('operator.openshift.io'), ['spec', 'defaultNetwork']);
  const type = isObject(operator) ? known(plugins, operator['type']) : undefined;
  const network = known(plugins, valueAt(spec('config.openshift.io'), ['spec', 'networkType'])) ?? type;
  if (network !== 'OpenShiftSDN') return network ? { network } : {};
  // The operator fills in NetworkPolicy where no mode is given (cluster-network-operator pkg/network/openshift_sdn.go).
  const sdnMode = modeOf(valueAt(operator, ['openshiftSDNConfig', 'mode']) ?? (type === network ? 'NetworkPolicy' : undefined));
  return { network, ...(sdnMode && { sdnMode }) };
}

/** The plugin that a Network asks for; what the cluster is known to run where it asks for none. */
export function pluginOf({ spec }: Network, network: TargetOptions['network']): string | undefined {
  const type = spec?.defaultNetwork?.type;
  return known(plugins, type) ?? type ?? network;
}
