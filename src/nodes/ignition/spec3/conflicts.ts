import { error, type IgnitionProblem } from '../problem';
import type { Ignition, Systemd } from '../types';
import { empty } from './check';

const unitDirectory = '/etc/systemd/system/';

/**
 * No file may stand where a unit of the same config is written (config/v3_5/types/config.go, Config.Validate). Ignition
 * looks at it since 2.15, the one that brought spec 3.4.
 */
export function* checkUnitPaths({ storage, systemd }: Ignition): Generator<IgnitionProblem> {
  const taken = new Set(unitPaths(systemd));
  for (const list of ['files', 'directories', 'links'] as const)
    for (const [i, { path }] of (storage?.[list] ?? []).entries())
      if (taken.has(path))
        yield error('path-conflict', ['storage', list, i, 'path'], `${path} is also written by systemd.units`, 'keep one of the two');
}

function* unitPaths(systemd: Systemd | undefined): Generator<string> {
  for (const { name, contents, dropins = [] } of systemd?.units ?? []) {
    if (!empty(contents)) yield unitDirectory + name;
    for (const dropin of dropins) if (!empty(dropin.contents)) yield `${unitDirectory}${name}.d/${dropin.name}`;
  }
}
