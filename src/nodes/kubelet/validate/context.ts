import type { Release } from '../../../core/target';
import type { Config } from '../config';
import type { Finding } from '../problem';

/** What a check may know besides the configuration. */
export interface KubeletContext {
  readonly release: Release;
}

/** A check of a configuration after merging and defaulting; paths begin at its fields. */
export type Check = (config: Config, context: KubeletContext) => Iterable<Finding>;
