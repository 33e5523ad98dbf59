import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Manifest } from '../../src/core/manifest';
import { effective } from './command';
import { egress, egressIps } from './network';
import { lines, shared } from './recorded';

interface RecordedPool {
  readonly pool: string;
  readonly machineConfigs: readonly Manifest[];
  readonly order?: readonly string[];
  readonly rendered?: unknown;
  readonly error?: string | null;
}

async function pool({ pool, machineConfigs, order, rendered, error }: RecordedPool): Promise<boolean> {
  const ours = await effective(['pool', pool], machineConfigs);
  if (error) return typeof ours['error'] === 'string';
  return ours['error'] === undefined && isDeepStrictEqual(ours['order'], order) && isDeepStrictEqual(ours['machineConfig'], rendered);
}

interface RecordedKubelet {
  readonly kubeletConfig: Manifest;
  readonly pool: string;
  readonly accepted: boolean;
  readonly kubeletConf?: unknown;
  readonly nodeSizing?: string | null;
  readonly kubeletAccepted?: boolean | null;
}

async function kubelet({
  kubeletConfig,
  pool: name,
  accepted,
  kubeletConf,
  nodeSizing,
  kubeletAccepted,
}: RecordedKubelet): Promise<boolean> {
  const ours = await effective(['kubelet', name], [kubeletConfig]);
  if (!accepted) return ours['accepted'] === false;
  return (
    ours['accepted'] === true &&
    isDeepStrictEqual(ours['kubeletConf'], kubeletConf) &&
    (ours['nodeSizing'] ?? '') === (nodeSizing ?? '') &&
    ours['kubeletAccepted'] === kubeletAccepted
  );
}

interface RecordedTuned {
  readonly tuneds: readonly Manifest[];
  readonly nodeLabels: Readonly<Record<string, string>>;
  readonly profile: string;
  readonly order: unknown;
  readonly machineConfigLabels: unknown;
}

async function tuned({ tuneds, nodeLabels, profile, order, machineConfigLabels }: RecordedTuned): Promise<boolean> {
  const labels = Object.entries(nodeLabels).map(([key, value]) => `${key}=${value}`);
  const ours = await effective(['tuned', '--node-labels', labels.join(',')], tuneds);
  return (
    ours['profile'] === profile &&
    isDeepStrictEqual(ours['order'], order) &&
    isDeepStrictEqual(ours['machineConfigLabels'] ?? null, machineConfigLabels ?? null)
  );
}

/** Each recorded effective state against ours; which lines differ. */
export async function effectiveStates(): Promise<Record<string, { agree: number; differ: string[] }>> {
  const measure = async <T>(file: string, holds: (line: T) => Promise<boolean>): Promise<{ agree: number; differ: string[] }> => {
    const tally = { agree: 0, differ: [] as string[] };
    for (const [i, line] of lines<T>(join(shared, 'effective', file)).entries()) {
      if (await holds(line)) tally.agree++;
      else tally.differ.push(`${file}:${i + 1}`);
    }
    return tally;
  };
  return {
    'effective pool': await measure('rendered.jsonl', pool),
    'effective kubelet': await measure('kubelet.jsonl', kubelet),
    'effective tuned': await measure('tuned.jsonl', tuned),
    'effective egress': await measure('egress.jsonl', egress),
    'effective egress-ips': await measure('egress-ip.jsonl', egressIps),
  };
}
