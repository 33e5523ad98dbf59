import type { MachineConfigProps } from '../machine-config';

/** One registry, or a part of one. */
export interface RegistryKnobs {
  /** Such as `registry.example.com` or `registry.example.com/team`. */
  readonly location: string;
  /** Whether plain HTTP and unknown certificates are taken. @default false */
  readonly insecure?: boolean;
  /** Whether pulling from it is refused. @default false */
  readonly blocked?: boolean;
  /** Where to look first. @default - none */
  readonly mirrors?: readonly { readonly location: string; readonly insecure?: boolean }[];
}

export interface RegistriesKnobs {
  /** Whose nodes get them. */
  readonly role: string;
  readonly registries: readonly RegistryKnobs[];
}

const text = (value: string): string => JSON.stringify(value);

function* lines({ location, insecure, blocked, mirrors = [] }: RegistryKnobs): Generator<string> {
  yield '[[registry]]';
  yield `location = ${text(location)}`;
  if (insecure !== undefined) yield `insecure = ${insecure}`;
  if (blocked !== undefined) yield `blocked = ${blocked}`;
  for (const mirror of mirrors) {
    yield '';
    yield '[[registry.mirror]]';
    yield `location = ${text(mirror.location)}`;
    if (mirror.insecure !== undefined) yield `insecure = ${mirror.insecure}`;
  }
  yield '';
}

/**
 * Registries for CRI-O, in a drop-in beside the file that the operator renders from the cluster's image settings. For mirrors
 * by digest ImageDigestMirrorSet is the better way.
 */
export const registries = ({ role, registries: all }: RegistriesKnobs): MachineConfigProps => ({
  name: `99-${role}-registries`,
  role,
  files: [{ path: '/etc/containers/registries.conf.d/99-registries.conf', contents: all.flatMap((one) => [...lines(one)]).join('\n') }],
});
