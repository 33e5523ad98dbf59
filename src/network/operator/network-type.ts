import type { Network } from '../../../imports/network';
import type { Doc } from '../../core/doc';
import { isObject } from '../../core/manifest';
import { valueAt } from '../../core/path';
import type { TargetOptions } from '../../core/target';

const plugins = ['OpenShiftSDN', 'OVNKubernetes'] as const;
const modes = ['NetworkPolicy', 'Multitenant', 'Subnet'] as const;

const known = <T extends string>(all: readonly T[], value: unknown): T | undefined => all.find((one) => one === value);

/** The network plugin and its mode, as the cluster's own Network objects tell; the operator's goes before the config's. */
export function learnNetwork(docs: readonly Doc[]): TargetOptions {
  const spec = (group: string): unknown =>
    docs.find(({ manifest }) => manifest.kind === 'Network' && manifest.apiVersion === `${group}/v1`)?.manifest ?? {};
  const operator = valueAt(spec('operator.openshift.io'), ['spec', 'defaultNetwork']);
  const type = isObject(operator) ? known(plugins, operator['type']) : undefined;
  const network = type ?? known(plugins, valueAt(spec('config.openshift.io'), ['spec', 'networkType']));
  if (network !== 'OpenShiftSDN') return network ? { network } : {};
  // The operator fills in NetworkPolicy where no mode is given (cluster-network-operator pkg/network/openshift_sdn.go).
  const mode = valueAt(operator, ['openshiftSDNConfig', 'mode']) ?? (type ? 'NetworkPolicy' : undefined);
  const sdnMode = known(modes, mode);
  return { network, ...(sdnMode && { sdnMode }) };
}

/** The plugin that a Network asks for; what the cluster is known to run where it asks for none. */
export const pluginOf = ({ spec }: Network, network: TargetOptions['network']): string | undefined => spec?.defaultNetwork?.type ?? network;
