import { forceFile } from '../facts';
import type { Ignition } from '../ignition/types';
import type { RenderedSpec } from './pool-merge';
import { sortedYaml } from './yaml-lines';

/** Something that the operator cannot bring onto nodes that run. */
export interface ReconcileFault {
  /** Which part of the MachineConfig's spec it is. */
  readonly path: readonly string[];
  readonly message: string;
}

const differ = (a: unknown, b: unknown): boolean => sortedYaml(a) !== sortedYaml(b);

/** Of users the operator looks at the last one in full (reconcile.go, verifyUserFields). */
function* userFaults({ passwd: before = {} }: Ignition, { passwd: after = {} }: Ignition): Generator<ReconcileFault> {
  if (differ(before.groups ?? [], after.groups ?? [])) yield { path: ['config', 'passwd', 'groups'], message: 'groups cannot be changed' };
  const path = ['config', 'passwd', 'users'];
  const users = after.users ?? [];
  if (users.length === 0 || !differ(before.users ?? [], users)) return;
  const stranger = users.find(({ name }) => name !== 'core');
  if (stranger !== undefined) yield { path, message: `the user ${stranger.name} cannot be added: core is the only one` };
  const { name: _, passwordHash, sshAuthorizedKeys = [], ...rest } = users.at(-1) ?? { name: '' };
  if (Object.keys(rest).length > 0) yield { path, message: `of the user core ${Object.keys(rest).join(', ')} cannot be changed` };
  if (passwordHash === undefined && sshAuthorizedKeys.length === 0)
    yield { path, message: 'the user core would have neither an SSH key nor a password' };
}

const storageFault = (list: string): ReconcileFault => ({
  path: ['config', 'storage', list],
  message: `${list} cannot be changed once a node is installed`,
});

const fixedAtInstall = ['disks', 'filesystems', 'raid', 'directories'] as const;

/**
 * Why the operator refuses a change of a pool that has nodes already, which leaves them as they are
 * (pkg/controller/common/reconcile.go, IsRenderedConfigReconcilable).
 */
export function* reconcileFaults(before: RenderedSpec, after: RenderedSpec): Generator<ReconcileFault> {
  const [old, now] = [before.config, after.config];
  yield* userFaults(old, now);
  if (differ(old.kernelArguments ?? {}, now.kernelArguments ?? {}))
    yield { path: ['config', 'kernelArguments'], message: "the Ignition config's own kernelArguments cannot be changed" };
  for (const list of fixedAtInstall) if (differ(old.storage?.[list] ?? [], now.storage?.[list] ?? [])) yield storageFault(list);
  const links = now.storage?.links ?? [];
  if (links.length > 0 && differ(old.storage?.links ?? [], links)) yield storageFault('links');
  for (const { path, append = [] } of now.storage?.files ?? []) {
    if (append.length > 0)
      yield { path: ['config', 'storage', 'files'], message: `the file ${path} is to be appended to, which cannot be done` };
    if (path === forceFile) yield { path: ['config', 'storage', 'files'], message: `the file ${path} may not be in a MachineConfig` };
  }
  if (before.fips !== after.fips) yield { path: ['fips'], message: 'fips cannot be changed once a node is installed' };
}
