import type { Ignition, Storage } from '../types';

const permissions = 0o777;

/**
 * A valid config of an older spec 3 version as one of a newer (config/v3_*\/translate). On the way from 3.3 to 3.4 the
 * setuid, setgid and sticky bits are cleared, as they did nothing before; nothing else changes but the version.
 */
export function translate(config: Ignition, from: number, to: number): Ignition {
  const version = `3.${to}.0`;
  const renamed = { ...config, ignition: { ...config.ignition, version } };
  return from < 4 && to >= 4 && config.storage !== undefined ? { ...renamed, storage: withoutSpecialBits(config.storage) } : renamed;
}

function withoutSpecialBits(storage: Storage): Storage {
  const masked = <T extends { readonly mode?: number }>(nodes: readonly T[] | undefined): T[] | undefined =>
    nodes?.map((node) => (node.mode === undefined ? node : { ...node, mode: node.mode & permissions }));
  return { ...storage, files: masked(storage.files), directories: masked(storage.directories) };
}
