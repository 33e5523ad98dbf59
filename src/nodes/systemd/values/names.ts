import { quote } from '../problem';
import { allWords } from '../words';
import { type Check, eachWord, orEmpty, unlessSpecifier, type ValueFault } from './check';

const endings = 'service|socket|device|mount|automount|swap|target|path|timer|slice|scope';
/** systemd's src/basic/unit-name.c, unit_name_is_valid. */
const unitName = new RegExp(`^[A-Za-z0-9:_.\\\\-]+(?:@[A-Za-z0-9:_.\\\\-]*)?\\.(?:${endings})$`);

const unitFault = (name: string): ValueFault => ({
  message: `${quote(name)} is no name of a unit`,
  help: /^[A-Za-z0-9:_.-]+$/.test(name)
    ? `write the ending too, as in ${name}.service`
    : 'write names such as network.target, parted by blanks',
});

const unit: Check = unlessSpecifier((name) => (unitName.test(name) ? undefined : unitFault(name)));

/** Names of units; one list. */
const unitNames = eachWord(unit);

const unitOf =
  (ending: string): Check =>
  (name) =>
    unit(name) ??
    (name.endsWith(`.${ending}`) || name.includes('%')
      ? undefined
      : { message: `${quote(name)} is no ${ending}`, help: `name a unit that ends in .${ending}` });

/** Those that refer to other units, of [Unit] and [Install]. */
const references = [
  ...['Requires', 'Requisite', 'Wants', 'BindsTo', 'PartOf', 'Upholds', 'Conflicts', 'Before', 'After', 'OnSuccess', 'OnFailure'],
  ...['PropagatesReloadTo', 'ReloadPropagatedFrom', 'PropagatesStopTo', 'StopPropagatedFrom', 'JoinsNamespaceOf'],
  ...['WantedBy', 'RequiredBy', 'UpheldBy', 'Also', 'Alias'],
];

/** Whether the whole unit is refused for it depends on the key. */
const absolute =
  (prefix: RegExp, fatal = false): Check =>
  (value) => {
    const path = value.replace(prefix, '');
    const own = { fatal: fatal && path === value };
    if (value === '' || path.startsWith('%')) return undefined;
    if (!path.startsWith('/')) return { message: `the path ${quote(path)} is not absolute`, help: 'begin it with a slash', ...own };
    if (!/\/\.\.?(?:\/|$)/.test(path)) return undefined;
    return { message: `the path ${quote(path)} has parts that lead elsewhere`, help: 'write it without . and ..', ...own };
  };

const plain = absolute(/^(?!)/);

const paths: Check = (value) => (allWords(value) ?? []).map(absolute(/^[-+]*/)).find((fault) => fault !== undefined);

/** Conditions on paths, which may be turned round and made alternatives. */
export const conditionPath = absolute(/^\|?!?/);

const boundPaths: Check = (value) => paths(value.replace(/:\S*/g, ''));

/** Folders that systemd makes below one of its own, such as /run. */
const below: Check = eachWord((word) =>
  /^\/|(?:^|\/)\.\.(?:\/|$)/.test(word)
    ? { message: `${quote(word)} is no path below the folder that it is made in`, help: 'write it without a slash before it' }
    : undefined,
);

const device: Check = unlessSpecifier(
  orEmpty((value) =>
    /^(?:\/dev\/\S*|\/run\/systemd\/inaccessible\/\S*|(?:char|block)-\S+)(?:\s+[rwm]+)?$/.test(value)
      ? undefined
      : { message: `${quote(value)} is no device with its rights`, help: 'write one such as /dev/null rw' },
  ),
);

const user: Check = orEmpty((name) =>
  /^-|[:/\n]/.test(name)
    ? { message: `${quote(name)} is no name of a user or group`, help: 'write one name, or its number', fatal: true }
    : undefined,
);

const variables: Check = eachWord((word) =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(word) ? undefined : { message: `${quote(word)} is no name of a variable`, help: 'write names alone' },
);

const busName: Check = unlessSpecifier((name) =>
  /^(?::[\w.-]+|[A-Za-z_-][\w-]*(?:\.[A-Za-z_-][\w-]*)+)$/.test(name)
    ? undefined
    : { message: `${quote(name)} is no name on the bus`, help: 'write one such as org.example.Name' },
);

const isAddress = (value: string): boolean =>
  /^(?:[/@].*|vsock:\d*:\d+)$/.test(value) || /^(?:(?:\d+\.){3}\d+:|\[[0-9a-fA-F:.]+\](?:%\S+)?:)?\d+(?:%\S+)?$/.test(value);

const address: Check = unlessSpecifier((value) => {
  const port = /(?:^|:)(\d+)$/.exec(value)?.[1];
  if (!isAddress(value))
    return { message: `${quote(value)} is nothing to listen on`, help: 'write a port, an address with a port, or a path' };
  const number = Number(port);
  return value.startsWith('/') ||
    value.startsWith('@') ||
    port === undefined ||
    value.startsWith('vsock') ||
    (number > 0 && number < 65_536)
    ? undefined
    : { message: `${port} is no port`, help: 'write one from 1 to 65535' };
});

/** Keys whose values are names and paths. */
export const names: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(references.map((key) => [key, unitNames])),
  'Automount.Where': plain,
  'Mount.Where': plain,
  'Path.DirectoryNotEmpty': plain,
  'Path.PathChanged': plain,
  'Path.PathExists': plain,
  'Path.PathExistsGlob': plain,
  'Path.PathModified': plain,
  'Path.Unit': unit,
  'Service.BusName': busName,
  'Service.Sockets': eachWord(unitOf('socket')),
  'Socket.ListenDatagram': orEmpty(address),
  'Socket.ListenFIFO': plain,
  'Socket.ListenStream': orEmpty(address),
  'Socket.Service': unitOf('service'),
  'Socket.Symlinks': paths,
  'Swap.What': plain,
  'Timer.Unit': unit,
  BindPaths: boundPaths,
  BindReadOnlyPaths: boundPaths,
  CacheDirectory: below,
  ConfigurationDirectory: below,
  DeviceAllow: device,
  EnvironmentFile: absolute(/^-/),
  ExecPaths: paths,
  Group: user,
  InaccessiblePaths: paths,
  LogsDirectory: below,
  NoExecPaths: paths,
  PassEnvironment: variables,
  ReadOnlyPaths: paths,
  ReadWritePaths: paths,
  RequiresMountsFor: paths,
  RootDirectory: absolute(/^(?!)/, true),
  RuntimeDirectory: below,
  Slice: unitOf('slice'),
  SourcePath: plain,
  StateDirectory: below,
  TTYPath: plain,
  TemporaryFileSystem: boundPaths,
  User: user,
  WorkingDirectory: (value) => (/^-?~$/.test(value) ? undefined : absolute(/^-/, true)(value)),
};
