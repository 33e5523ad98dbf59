/** The ways back from the room's manifests to its constructs; of one kind, the more readable first. */
import type { Conversion } from '../code/conversion';
import containerRuntimeConfig from './convert/container-runtime-config';
import featureGate from './convert/feature-gate';
import kubeletConfig from './convert/kubelet-config';
import { machineConfigAsItIs, machineConfigOfParts } from './convert/machine-config';
import machineConfigPool from './convert/machine-config-pool';
import nodeConfig from './convert/node-config';
import performanceProfile from './convert/performance-profile';
import scheduler from './convert/scheduler';
import tuned from './convert/tuned';

export const conversions: readonly Conversion[] = [
  containerRuntimeConfig,
  featureGate,
  kubeletConfig,
  machineConfigOfParts,
  machineConfigAsItIs,
  machineConfigPool,
  nodeConfig,
  performanceProfile,
  scheduler,
  tuned,
];
