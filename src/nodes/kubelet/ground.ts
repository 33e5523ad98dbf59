import type { Config } from './config';
import { withDefaults } from './defaults';
import { type PoolContext, templateConfig } from './template';
import type { StructType } from './types';

/** What the settings of a KubeletConfig are laid over: pools share a few of them, so that each is made once. */
export interface Ground {
  readonly template: Config;
  /** The template with the kubelet's defaults. */
  readonly filled: Config;
}

const known = new WeakMap<StructType, Map<string, Ground>>();

/** Pools of any other name are all alike. */
const ownPools = ['master', 'arbiter', 'worker'];

/** @param type the release's configuration type */
export function groundOf(context: PoolContext, type: StructType): Ground {
  const { pool, release, featureSet = '', topology = '', workerLatencyProfile = '', clusterDns = '' } = context;
  const key = `${ownPools.includes(pool) ? pool : ''},${release},${featureSet},${topology},${workerLatencyProfile},${clusterDns}`;
  const byContext = known.get(type) ?? new Map<string, Ground>();
  known.set(type, byContext);
  const found = byContext.get(key);
  if (found !== undefined) return found;
  const template = templateConfig(context);
  const ground = { template, filled: withDefaults(template, type, context) };
  byContext.set(key, ground);
  return ground;
}
