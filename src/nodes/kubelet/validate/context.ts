import type { Config } from '../config';
import type { GateContext } from '../gates';
import type { Finding } from '../problem';

/** What a check may know besides the configuration. */
export type KubeletContext = GateContext;

/** A check of a configuration after merging and defaulting; paths begin at its fields. */
export type Check = (config: Config, context: KubeletContext) => Iterable<Finding>;
