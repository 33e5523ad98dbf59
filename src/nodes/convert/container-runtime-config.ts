import { ContainerRuntimeConfig as Kind } from '../../../imports/containerruntimeconfig';
import { conversion, naming } from '../../code/conversion';
import { oneOf, text } from '../../code/narrow';
import { ContainerRuntimeConfig, containerRuntimeConfig } from '../container-runtime-config';
import { poolChoice } from './pool-choice';

export default conversion({
  kind: Kind,
  construct: ContainerRuntimeConfig,
  builder: containerRuntimeConfig,
  props({ metadata, spec }) {
    const choice = poolChoice(spec.machineConfigPoolSelector);
    if (!choice) return undefined;
    const { logLevel, logSizeMax, overlaySize, pidsLimit, defaultRuntime } = spec.containerRuntimeConfig;
    return {
      ...naming(metadata),
      ...choice,
      logLevel: oneOf(['error', 'fatal', 'panic', 'warn', 'info', 'debug', 'trace'], logLevel),
      logSizeMax: text(logSizeMax),
      overlaySize: text(overlaySize),
      pidsLimit,
      defaultRuntime: oneOf(['crun', 'runc'], defaultRuntime),
    };
  },
});
