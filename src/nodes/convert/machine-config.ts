import { MachineConfig as Kind } from '../../../imports/machineconfig';
import { type Complete, conversion, naming, without } from '../../code/conversion';
import { all, oneOf } from '../../code/narrow';
import { isObject } from '../../core/manifest';
import { extensionNames, roleLabel } from '../facts';
import { MachineConfig, type MachineConfigProps, machineConfig } from '../machine-config';
import { noParts, partsOf } from './ignition';

type Rest = Omit<MachineConfigProps, 'config' | keyof typeof noParts>;

/** What stands beside the Ignition config; undefined without a role. */
function restOf({ metadata, spec = {} }: Kind): Complete<Rest> | undefined {
  const role = metadata.labels?.[roleLabel];
  if (role === undefined) return undefined;
  const { name, labels, annotations } = naming(metadata);
  return {
    name,
    role,
    labels: without(labels, roleLabel),
    annotations,
    kernelArguments: spec.kernelArguments,
    kernelType: oneOf(['default', 'realtime', '64k-pages'], spec.kernelType),
    fips: spec.fips,
    extensions: spec.extensions && all(spec.extensions.map((extension) => oneOf(extensionNames, extension))),
    osImageURL: spec.osImageURL,
  };
}

const common = { kind: Kind, construct: MachineConfig, builder: machineConfig };

/** With its files, units and so on as parts. */
export const machineConfigOfParts = conversion({
  ...common,
  props(manifest, { target }) {
    const rest = restOf(manifest);
    const { config } = manifest.spec ?? {};
    const parts = isObject(config) ? partsOf(config, target.release) : noParts;
    return rest && parts && { ...rest, ...parts, config: undefined };
  },
});

/** With its config as it stands. */
export const machineConfigAsItIs = conversion({
  ...common,
  props(manifest) {
    const rest = restOf(manifest);
    const { config } = manifest.spec ?? {};
    return rest && isObject(config) ? { ...rest, ...noParts, config } : undefined;
  },
});
