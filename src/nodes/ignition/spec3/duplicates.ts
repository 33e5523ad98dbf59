import type { Path } from '../../../core/path';
import { error, type IgnitionProblem } from '../problem';
import type { Ignition, Resource } from '../types';
import type { Check } from './check';

/** Lists that share one set of keys. */
type Keyed = readonly { readonly path: Path; readonly keys: readonly string[] | undefined }[];

/**
 * No list holds two elements of one key (config/validate/validate.go, ValidateDups, and the types' Key functions).
 * Partitions are left to the rules of disks, which refuse the same ones.
 */
export const checkDuplicates: Check = function* (config) {
  for (const lists of keyedLists(config)) yield* duplicatesIn(lists);
};

function* duplicatesIn(lists: Keyed): Generator<IgnitionProblem> {
  const seen = new Set<string>();
  for (const { path, keys = [] } of lists)
    for (const [i, key] of keys.entries()) {
      if (seen.has(key))
        yield error(
          'duplicate-entry',
          [...path, i],
          key === '' ? 'two entries have an empty key' : `${key} is there twice`,
          'keep one of them',
        );
      seen.add(key);
    }
}

const names = (items: readonly { readonly name: string }[] | undefined): string[] | undefined => items?.map(({ name }) => name);
const sources = (items: readonly Resource[] | undefined): string[] | undefined => items?.map(({ source = '' }) => source);

const alone = (path: Path, keys: readonly string[] | undefined): Keyed => [{ path, keys }];

function* keyedLists({ ignition, kernelArguments, passwd, storage, systemd }: Ignition): Generator<Keyed> {
  yield alone(['ignition', 'config', 'merge'], sources(ignition.config?.merge));
  const authorities = ['ignition', 'security', 'tls', 'certificateAuthorities'];
  yield alone(authorities, sources(ignition.security?.tls?.certificateAuthorities));
  yield alone(['ignition', 'proxy', 'noProxy'], ignition.proxy?.noProxy);
  yield* headersOf(ignition.config?.replace, ['ignition', 'config', 'replace']);
  for (const [i, config] of (ignition.config?.merge ?? []).entries()) yield* headersOf(config, ['ignition', 'config', 'merge', i]);
  for (const [i, ca] of (ignition.security?.tls?.certificateAuthorities ?? []).entries()) yield* headersOf(ca, [...authorities, i]);
  yield (['shouldExist', 'shouldNotExist'] as const).map((list) => ({ path: ['kernelArguments', list], keys: kernelArguments?.[list] }));
  yield* passwdLists(passwd);
  yield* storageLists(storage);
  yield alone(['systemd', 'units'], names(systemd?.units));
  for (const [i, { dropins }] of (systemd?.units ?? []).entries())
    if (dropins) yield alone(['systemd', 'units', i, 'dropins'], names(dropins));
}

function* headersOf(resource: Resource | undefined, path: Path): Generator<Keyed> {
  if (resource?.httpHeaders) yield alone([...path, 'httpHeaders'], names(resource.httpHeaders));
}

function* passwdLists(passwd: Ignition['passwd']): Generator<Keyed> {
  yield alone(['passwd', 'groups'], names(passwd?.groups));
  yield alone(['passwd', 'users'], names(passwd?.users));
  for (const [i, user] of (passwd?.users ?? []).entries()) {
    yield alone(['passwd', 'users', i, 'groups'], user.groups);
    yield alone(['passwd', 'users', i, 'sshAuthorizedKeys'], user.sshAuthorizedKeys);
  }
}

function* storageLists(storage: Ignition['storage']): Generator<Keyed> {
  if (storage === undefined) return;
  yield (['directories', 'files', 'links'] as const).map((list) => ({
    path: ['storage', list],
    keys: storage[list]?.map(({ path }) => path),
  }));
  yield alone(
    ['storage', 'disks'],
    storage.disks?.map(({ device }) => device),
  );
  yield alone(
    ['storage', 'filesystems'],
    storage.filesystems?.map(({ device }) => device),
  );
  yield alone(['storage', 'raid'], names(storage.raid));
  yield alone(['storage', 'luks'], names(storage.luks));
  for (const [i, { devices }] of (storage.raid ?? []).entries()) yield alone(['storage', 'raid', i, 'devices'], devices);
  for (const [i, file] of (storage.files ?? []).entries()) {
    yield* headersOf(file.contents, ['storage', 'files', i, 'contents']);
    for (const [j, piece] of (file.append ?? []).entries()) yield* headersOf(piece, ['storage', 'files', i, 'append', j]);
  }
  for (const [i, { clevis, keyFile, openOptions }] of (storage.luks ?? []).entries()) {
    yield alone(
      ['storage', 'luks', i, 'clevis', 'tang'],
      clevis?.tang?.map(({ url = '' }) => url),
    );
    yield alone(['storage', 'luks', i, 'openOptions'], openOptions);
    yield* headersOf(keyFile, ['storage', 'luks', i, 'keyFile']);
  }
}
