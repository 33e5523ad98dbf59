import type { MachineConfig } from '../../imports/machineconfig';
import type { Problem } from '../check/rule';
import { either, nearest, show } from '../check/words';
import { minor, type Release } from '../core/target';
import { extensions } from './facts';

/** The extensions that the release does not have, each at its place. */
export function* unknownExtensions({ spec }: MachineConfig, release: Release): Generator<Problem> {
  const known = extensions(release);
  for (const [i, name] of (spec?.extensions ?? []).entries()) {
    if (known.some((k) => k === name)) continue;
    const meant = nearest(name, known);
    yield {
      path: ['spec', 'extensions', i],
      message: `OpenShift ${release} has no extension ${show(name)}`,
      help: meant ? `did you mean ${meant}?` : `use ${either(known)}`,
    };
  }
}

/**
 * Whether the controller looks at a MachineConfig's extensions: 4.16 and 4.17 always, later releases only beside a
 * spec.config, earlier ones never (MCO pkg/controller/common/helpers.go, ValidateMachineConfig).
 */
export function controllerChecksExtensions({ spec }: MachineConfig, release: Release): boolean {
  if (minor(release) < 16) return false;
  return minor(release) <= 17 || (spec?.config ?? null) !== null;
}
