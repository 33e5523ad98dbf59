import { Yaml } from 'cdk8s';
import { Construct } from 'constructs';
import type { Manifest } from '../core/manifest';
import { place } from '../place/place';
import type { ConfigKey, ConfigMap } from './facts';

/** An object of any kind, with whatever fields that has: what builders make, or written as it stands. */
export type AnyManifest = Manifest | (Manifest & { readonly [field: string]: unknown });

/** A ConfigMap that node pools take objects from, under a name of its own. */
export interface ConfigMapOfObjects {
  /** metadata.name of the ConfigMap */
  readonly configMap: string;
  /** What it holds: several for `config`, one for `tuning`. */
  readonly objects: readonly AnyManifest[];
}

/**
 * What a node pool takes: a manifest, which gets a ConfigMap of the same name; several in one ConfigMap; or the name of
 * a ConfigMap that is there already.
 */
export type RidingConfig = string | AnyManifest | ConfigMapOfObjects;

const isGroup = (config: RidingConfig): config is ConfigMapOfObjects => typeof config === 'object' && 'configMap' in config;

/** @throws Error for a manifest without a name */
function nameOf(manifest: Manifest): string {
  const name = manifest.metadata?.name;
  if (!name) throw new Error(`a ${manifest.kind} of a node pool needs metadata.name, by which its ConfigMap is called`);
  return name;
}

/** The name of the ConfigMap that holds it. */
export function configMapName(config: RidingConfig): string {
  if (typeof config === 'string') return config;
  return isGroup(config) ? config.configMap : nameOf(config);
}

/** The text of objects in a ConfigMap: one YAML document each. */
export const wrapped = (objects: readonly Manifest[]): string => Yaml.stringify(...objects);

/**
 * The ConfigMap that carries objects to node pools, under the key that the operator reads.
 *
 * @param key `config` for machine configuration, `tuning` for a Tuned or a PerformanceProfile
 */
export function configMapOf(key: ConfigKey, name: string, namespace: string, objects: readonly Manifest[]): ConfigMap {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { [key]: wrapped(objects) } };
}

/** A ConfigMap in the tree; node pools make theirs by themselves. */
class PlacedConfigMap extends Construct {
  constructor(scope: Construct, id: string, manifest: ConfigMap) {
    super(scope, id);
    place(this, manifest);
  }
}

/** root → namespace and name → text of what was placed */
const placed = new WeakMap<Construct, Map<string, string>>();

/**
 * Places the ConfigMaps of what node pools take, each once however many pools take it.
 *
 * @param root what the ConfigMaps are shared within
 * @throws Error where the same name is asked for with other contents
 */
export function placeConfigMaps(
  scope: Construct,
  root: Construct,
  namespace: string,
  key: ConfigKey,
  configs: readonly RidingConfig[],
): void {
  const known = placed.get(root) ?? new Map<string, string>();
  placed.set(root, known);
  for (const config of configs) {
    if (typeof config === 'string') continue;
    const name = configMapName(config);
    const manifest = configMapOf(key, name, namespace, isGroup(config) ? config.objects : [config]);
    const text = JSON.stringify(manifest.data);
    const before = known.get(`${namespace}/${name}`);
    if (before === undefined) new PlacedConfigMap(scope, `${key}-${name}`, manifest);
    else if (before !== text) {
      throw new Error(
        `ConfigMap ${namespace}/${name} is asked for with different contents; use { configMap: '…', objects: […] } to name one of them`,
      );
    }
    known.set(`${namespace}/${name}`, text);
  }
}
