import type { Check } from '../check';
import type { GateContext } from '../gates';

/** What a check may know besides the configuration. */
export type KubeletContext = GateContext;

/** A check that the kubelet makes of its configuration as such. */
export type ValidityCheck = Check<KubeletContext>;
