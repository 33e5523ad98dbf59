import { type Inventory, perCluster } from '../check/inventory';
import { isObject } from '../core/manifest';
import { ConfigMap, newestHosted, oldestHosted } from './facts';
import { orderOf, parseVersion, type Version } from './version';

/** The hosted releases that an operator supports. */
export interface Supported {
  /** Such as `4.16`, the newest first. */
  readonly names: readonly string[];
  /** Whether the operator's own ConfigMap says so. */
  readonly told: boolean;
}

const label = 'hypershift.openshift.io/supported-versions';

/** The list of a `supported-versions` ConfigMap; undefined where it cannot be read. */
function listed({ data }: ConfigMap): string[] | undefined {
  try {
    const value: unknown = JSON.parse(data?.['supported-versions'] ?? '');
    const versions = isObject(value) ? value['versions'] : undefined;
    return Array.isArray(versions) ? versions.filter((one) => typeof one === 'string') : undefined;
  } catch {
    return undefined;
  }
}

/** What the operator's ConfigMap names, where it is at hand; else what the operator of the cluster's release supports. */
export const supportedIn: (cluster: Inventory) => Supported = perCluster((cluster) => {
  const maps = cluster.all(ConfigMap).filter(({ manifest }) => manifest.metadata.labels?.[label] === 'true');
  const told = maps.map(({ manifest }) => listed(manifest)).find((names) => names !== undefined && names.length > 0);
  if (told) return { names: told, told: true };
  const { release } = cluster.target;
  const [oldest, newest] = [oldestHosted(release), newestHosted(release)];
  return { names: Array.from({ length: newest - oldest + 1 }, (_, i) => `4.${newest - i}`), told: false };
});

/** Only the minor version matters. */
export const isSupported = ({ names }: Supported, version: Version): boolean =>
  names.some((name) => {
    const known = parseVersion(name);
    return known !== undefined && orderOf(known) === orderOf(version);
  });

/** Whether a version is of a later minor than a supported one. */
export function isNewer(version: Version, name: string): boolean {
  const known = parseVersion(name);
  return known !== undefined && orderOf(version) > orderOf(known);
}
