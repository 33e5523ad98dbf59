import type { MachineConfig } from '../../../imports/machineconfig';
import type { Release } from '../../core/target';
import { type Explained, explainParts } from './pool-explain';
import { mergeParts, type Part, type RenderedSpec, readPart, sizeFault } from './pool-merge';
import { type Failure, selectMachineConfigs } from './pool-selection';
import type { Held, Snapshot } from './snapshot';

/** What a pool's nodes get. */
export interface Rendered {
  /** The names of the pool's MachineConfigs, in the order in which they are merged. */
  readonly order: readonly string[];
  /** The `spec` of the rendered MachineConfig, without what the operator's own templates add. */
  readonly machineConfig: RenderedSpec;
  /** Why the cluster does not store it all the same. */
  readonly error?: string;
}

function readParts(held: readonly Held<MachineConfig>[], release: Release): readonly Part[] | Failure {
  const parts: Part[] = [];
  for (const { manifest, refused } of held) {
    if (refused !== undefined) return { error: `MachineConfig ${manifest.metadata.name ?? ''} is not stored: ${refused}` };
    const part = readPart(manifest, release);
    if ('error' in part) return part;
    parts.push(part);
  }
  return parts;
}

/** The parts of a pool, in the order in which they are merged; a failure names the first MachineConfig that brings it about. */
export function poolParts(snapshot: Snapshot, pool: string): readonly Part[] | Failure {
  const held = selectMachineConfigs(snapshot, pool);
  return 'error' in held ? held : readParts(held, snapshot.cluster.target.release);
}

/** Merges the parts of a pool. */
export function renderParts(parts: readonly Part[], release: Release): Rendered | Failure {
  const machineConfig = mergeParts(parts, release);
  if ('error' in machineConfig) return machineConfig;
  const error = sizeFault(machineConfig, release);
  return { order: parts.map(({ name }) => name), machineConfig, ...(error !== undefined && { error }) };
}

/**
 * What the machine-config operator renders for a pool from the MachineConfigs at hand (pkg/controller/render). Those that
 * its templates and KubeletConfigs make are not among them.
 */
export function effectivePool(snapshot: Snapshot, pool: string): Rendered | Failure {
  const parts = poolParts(snapshot, pool);
  return 'error' in parts ? parts : renderParts(parts, snapshot.cluster.target.release);
}

/** The same, and what each MachineConfig contributed. */
export function explainPool(snapshot: Snapshot, pool: string): (Rendered & { readonly explain: readonly Explained[] }) | Failure {
  const parts = poolParts(snapshot, pool);
  if ('error' in parts) return parts;
  const rendered = renderParts(parts, snapshot.cluster.target.release);
  return 'machineConfig' in rendered ? { ...rendered, explain: explainParts(parts) } : rendered;
}
