import type { Ignition } from '../ignition/types';
import type { RenderedSpec } from './pool-merge';
import { sortedYaml } from './yaml-lines';

const differ = (a: unknown, b: unknown): boolean => sortedYaml(a) !== sortedYaml(b);

/** Of users the operator looks at the last one in full (reconcile.go, verifyUserFields). */
function* userFaults({ passwd: before = {} }: Ignition, { passwd: after = {} }: Ignition): Generator<string> {
  if (differ(before.groups ?? [], after.groups ?? [])) yield 'groups cannot be changed';
  const users = after.users ?? [];
  if (users.length === 0 || !differ(before.users ?? [], users)) return;
  const stranger = users.find(({ name }) => name !== 'core');
  if (stranger !== undefined) yield `the user ${stranger.name} cannot be added: core is the only one`;
  const { name: _, passwordHash, sshAuthorizedKeys = [], ...rest } = users.at(-1) ?? { name: '' };
  if (Object.keys(rest).length > 0) yield `of the user core ${Object.keys(rest).join(', ')} cannot be changed`;
  if (passwordHash === undefined && sshAuthorizedKeys.length === 0) yield 'the user core would have neither an SSH key nor a password';
}

const fixedAtInstall = ['disks', 'filesystems', 'raid', 'directories'] as const;

/**
 * Why the operator refuses a change of a pool that has nodes already, which leaves them as they are
 * (pkg/controller/common/reconcile.go, IsRenderedConfigReconcilable).
 */
export function* reconcileFaults(before: RenderedSpec, after: RenderedSpec): Generator<string> {
  const [old, now] = [before.config, after.config];
  yield* userFaults(old, now);
  if (differ(old.kernelArguments ?? {}, now.kernelArguments ?? {})) yield "the Ignition config's own kernelArguments cannot be changed";
  for (const list of fixedAtInstall)
    if (differ(old.storage?.[list] ?? [], now.storage?.[list] ?? [])) yield `${list} cannot be changed once a node is installed`;
  const links = now.storage?.links ?? [];
  if (links.length > 0 && differ(old.storage?.links ?? [], links)) yield 'links cannot be changed once a node is installed';
  for (const { path, append = [] } of now.storage?.files ?? []) {
    if (append.length > 0) yield `the file ${path} is to be appended to, which cannot be done`;
    if (path === '/run/machine-config-daemon-force') yield `the file ${path} may not be in a MachineConfig`;
  }
  if (before.fips !== after.fips) yield 'fips cannot be changed once a node is installed';
}
