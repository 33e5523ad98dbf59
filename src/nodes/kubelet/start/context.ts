import type { Check } from '../check';
import type { KubeletContext } from '../validate/context';

/** What the node adds to its kubelet.conf when the kubelet starts. */
export interface StartContext extends KubeletContext {
  /**
   * The amounts that the node reserves for the system, by resource: what the node sizing file says.
   * Undefined where the node works them out from its size.
   */
  readonly sized: Readonly<Record<string, string>> | undefined;
}

/** A check that the kubelet makes after its configuration is valid. */
export type StartCheck = Check<StartContext>;
