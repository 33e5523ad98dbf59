import type { File, Unit } from '../ignition/types';
import { contentsOf } from './contents';
import type { Rendered } from './pool';
import type { Explained } from './pool-explain';
import type { Failure } from './pool-selection';
import { Mask } from './secrets';

type Result = Rendered & { readonly explain?: readonly Explained[] };

const count = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

function contentWords({ contents }: File): string {
  const found = contentsOf(contents);
  if (found.kind === 'binary') return `${count(found.bytes, 'byte')}, no text`;
  if (found.kind === 'remote') return `from ${new Mask().hide(found.source)}`;
  if (found.kind === 'unreadable') return `unreadable: ${found.why}`;
  return found.text === '' ? 'empty' : count(found.text.split('\n').length - (found.text.endsWith('\n') ? 1 : 0), 'line');
}

const modeWords = ({ mode }: { readonly mode?: number }): string => (mode === undefined ? '' : `  0${mode.toString(8)}`);

function unitWords({ contents, dropins = [], enabled, mask }: Unit): string {
  const words = [
    enabled === true ? 'enabled' : enabled === false ? 'disabled' : '',
    mask === true ? 'masked' : '',
    contents === undefined ? '' : 'contents',
    dropins.length === 0 ? '' : count(dropins.length, 'drop-in'),
  ];
  return words.filter((word) => word !== '').join(', ');
}

function* fromLines({ from }: Explained, mask: Mask): Generator<string> {
  const listed = (texts: readonly string[]): string => mask.hide(texts.join(', '));
  for (const { machineConfig, sets, overridden } of from) {
    const lost = overridden.length > 0 ? `${sets.length > 0 ? '; ' : ''}overridden: ${listed(overridden)}` : '';
    yield `      ${machineConfig}: ${listed(sets)}${lost}`;
  }
}

function* resultLines({ order, machineConfig, error, explain = [] }: Result): Generator<string> {
  const mask = new Mask();
  const explained = new Map(explain.map((one) => [`${one.what} ${one.name}`, one]));
  const why = function* (what: string, name = ''): Generator<string> {
    const found = explained.get(`${what} ${name}`);
    if (found) yield* fromLines(found, mask);
  };
  if (error !== undefined) yield `error: ${error}`;
  yield order.length === 0
    ? 'no MachineConfig besides those that the operator has for every pool'
    : 'MachineConfigs, in the order in which they are merged';
  for (const name of order) yield `  ${name}`;
  const { config, kernelArguments, extensions, fips, kernelType, osImageURL, baseOSExtensionsContainerImage } = machineConfig;
  const settings = {
    kernelArguments: kernelArguments.join(' '),
    extensions: extensions.join(', '),
    kernelType,
    fips: String(fips),
    osImageURL,
    baseOSExtensionsContainerImage,
  };
  yield 'settings';
  for (const [name, value = ''] of Object.entries(settings)) {
    if (value === '') continue;
    yield `  ${name}  ${mask.hide(value)}`;
    yield* why(name);
  }
  const { storage = {}, systemd = {}, passwd = {}, ignition, kernelArguments: early } = config;
  yield `  ignition  ${ignition.version}${early ? ', with kernel arguments of its own' : ''}`;
  const sections: readonly [string, string, readonly (readonly [string, string])[]][] = [
    ['file', 'files', (storage.files ?? []).map((file) => [file.path, `${modeWords(file)}  ${contentWords(file)}`])],
    ['directory', 'directories', (storage.directories ?? []).map((one) => [one.path, modeWords(one)])],
    ['link', 'links', (storage.links ?? []).map((one) => [one.path, `  to ${one.target ?? ''}`])],
    ['disk', 'disks', (storage.disks ?? []).map(({ device, partitions = [] }) => [device, `  ${count(partitions.length, 'partition')}`])],
    ['filesystem', 'filesystems', (storage.filesystems ?? []).map(({ device, format = '' }) => [device, `  ${format}`])],
    ['luks', 'encrypted volumes', (storage.luks ?? []).map(({ name, device = '' }) => [name, `  ${device}`])],
    ['raid', 'RAID', (storage.raid ?? []).map(({ name, level = '' }) => [name, `  ${level}`])],
    ['unit', 'units', (systemd.units ?? []).map((unit) => [unit.name, `  ${unitWords(unit)}`])],
    [
      'user',
      'users',
      (passwd.users ?? []).map(({ name, sshAuthorizedKeys = [] }) => [name, `  ${count(sshAuthorizedKeys.length, 'SSH key')}`]),
    ],
    ['group', 'groups', (passwd.groups ?? []).map(({ name }) => [name, ''])],
  ];
  for (const [what, title, items] of sections) {
    if (items.length > 0) yield title;
    for (const [name, words] of items) {
      yield `  ${name}${words}`;
      yield* why(what, name);
    }
  }
}

/** A rendered pool for people; what looks like a secret is masked. */
export function printPool(answer: unknown): string {
  const given = answer as Result | Failure;
  return 'machineConfig' in given ? [...resultLines(given)].join('\n') : `error: ${given.error}`;
}
