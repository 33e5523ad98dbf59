import type { MachineConfig } from '../../imports/machineconfig';
import { minor, type Release } from '../core/target';
import { roleLabel } from './facts';

type Config = Pick<MachineConfig, 'metadata'>;

/** Whether the configs of other roles come after those of worker, whatever their names: since 4.15 (openshift/machine-config-operator pull 4015). */
export const workersFirst = (release: Release): boolean => minor(release) >= 15;

/** In UTF-8, as Go compares texts. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * The order in which the MachineConfigs of a pool are laid over each other: by name, byte by byte, and from 4.15 on
 * those of role worker first (MCO pkg/controller/common/helpers.go, MergeMachineConfigs).
 */
export function inMergeOrder(release: Release): (a: Config, b: Config) => number {
  const group = ({ metadata }: Config): number => Number(workersFirst(release) && metadata.labels?.[roleLabel] !== 'worker');
  return (a, b) => group(a) - group(b) || byBytes(a.metadata.name ?? '', b.metadata.name ?? '');
}
