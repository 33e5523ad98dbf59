import type { Path } from '../../../core/path';
import { parseUrl } from '../../../core/values/go-url';
import { error, type IgnitionProblem } from '../problem';
import type { Ignition, Luks } from '../types';
import { empty } from './check';

/**
 * What a release that accepts 3.4 but renders 3.2 cannot carry back (coreos/ign-converter translate/v34tov33, v33tov32, and
 * pkg/controller/common/helpers.go ExtractIgnitionKargsFor4_13). `kernelArguments.shouldExist` moves to the MachineConfig.
 */
export function* checkDowngrade(config: Ignition): Generator<IgnitionProblem> {
  if ((config.kernelArguments?.shouldNotExist ?? []).length > 0)
    yield refused(['kernelArguments', 'shouldNotExist'], 'kernel arguments that should not exist');
  for (const [path, source] of sourcesOf(config))
    if (parseUrl(source ?? '')?.scheme === 'arn') yield refused([...path, 'source'], 'a source of scheme arn');
  for (const list of ['files', 'directories'] as const)
    for (const [i, { mode = 0 }] of (config.storage?.[list] ?? []).entries())
      if ((mode & 0o7000) !== 0) yield refused(['storage', list, i, 'mode'], 'a setuid, setgid or sticky bit');
  for (const [i, filesystem] of (config.storage?.filesystems ?? []).entries())
    if (filesystem.format === 'none') yield refused(['storage', 'filesystems', i, 'format'], 'the format none');
  for (const [i, luks] of (config.storage?.luks ?? []).entries()) yield* checkVolume(luks, ['storage', 'luks', i]);
}

const refused = (path: Path, what: string): IgnitionProblem =>
  error('conversion', path, `${what} cannot be carried back to spec 3.2, which this release renders`, 'take it out');

function* sourcesOf({ ignition, storage }: Ignition): Generator<[Path, string | undefined]> {
  for (const [i, { source }] of (ignition.config?.merge ?? []).entries()) yield [['ignition', 'config', 'merge', i], source];
  yield [['ignition', 'config', 'replace'], ignition.config?.replace?.source];
  for (const [i, { source }] of (ignition.security?.tls?.certificateAuthorities ?? []).entries())
    yield [['ignition', 'security', 'tls', 'certificateAuthorities', i], source];
  for (const [i, { contents, append = [] }] of (storage?.files ?? []).entries()) {
    yield [['storage', 'files', i, 'contents'], contents?.source];
    for (const [j, { source }] of append.entries()) yield [['storage', 'files', i, 'append', j], source];
  }
  for (const [i, { keyFile }] of (storage?.luks ?? []).entries()) yield [['storage', 'luks', i, 'keyFile'], keyFile?.source];
}

function* checkVolume({ discard, openOptions = [], clevis }: Luks, path: Path): Generator<IgnitionProblem> {
  if (discard) yield refused([...path, 'discard'], 'discard of an encrypted volume');
  if (openOptions.length > 0) yield refused([...path, 'openOptions'], 'options for opening an encrypted volume');
  for (const [i, { advertisement }] of (clevis?.tang ?? []).entries())
    if (!empty(advertisement)) yield refused([...path, 'clevis', 'tang', i, 'advertisement'], 'an advertisement of a tang server');
}
