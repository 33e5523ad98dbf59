import { either, nearest } from '../../../check/words';
import { quote } from '../problem';
import { type Check, eachWord, orEmpty } from './check';

/** One of some words; those of newer versions of systemd are among them. */
export const oneOf =
  (...words: readonly string[]): Check =>
  (value) => {
    if (words.includes(value)) return undefined;
    const meant = nearest(value, words);
    return { message: `${quote(value)} is none of its values`, help: meant ? `did you mean ${meant}?` : `use ${either(words)}` };
  };

const truths = ['1', 'yes', 'y', 'true', 't', 'on'];
const lies = ['0', 'no', 'n', 'false', 'f', 'off'];

/** systemd's src/basic/parse-util.c, parse_boolean; undefined for what is neither. */
export function booleanOf(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (truths.includes(word)) return true;
  return lies.includes(word) ? false : undefined;
}

export const isBoolean: Check = (value) =>
  booleanOf(value) === undefined ? { message: `${quote(value)} is neither yes nor no`, help: 'write yes or no' } : undefined;

/** Yes, no, or one of some words. */
const booleanOr =
  (...words: readonly string[]): Check =>
  (value) =>
    booleanOf(value) === undefined ? oneOf('yes', 'no', ...words)(value) : undefined;

/** A number stands for a word of these as well. */
const orNumber =
  (check: Check): Check =>
  (value) =>
    /^\d+$/.test(value) ? undefined : check(value);

const actions = ['reboot', 'poweroff', 'exit', 'soft-reboot', 'kexec', 'halt'].flatMap((word) => [
  word,
  `${word}-force`,
  `${word}-immediate`,
]);
const action = oneOf('none', ...actions);
const jobMode = oneOf(
  ...['fail', 'replace', 'replace-irreversibly', 'isolate', 'flush', 'ignore-dependencies', 'ignore-requirements', 'triggering'],
  ...['restart-dependencies', 'lenient'],
);
const failureMode = oneOf('terminate', 'abort', 'kill');

const input: Check = (value) =>
  /^(?:fd(?::.*)?|file:[/%].*)$/.test(value) ? undefined : oneOf('null', 'tty', 'tty-force', 'tty-fail', 'data', 'socket')(value);

const output: Check = (value) =>
  /^(?:fd(?::.*)?|(?:file|append|truncate):[/%].*|syslog(?:\+console)?)$/.test(value)
    ? undefined
    : oneOf('inherit', 'null', 'tty', 'journal', 'kmsg', 'journal+console', 'kmsg+console', 'socket')(value);

const levels = ['emerg', 'alert', 'crit', 'err', 'warning', 'notice', 'info', 'debug'];
const level: Check = (value) => (/^[0-7]$/.test(value) ? undefined : oneOf(...levels)(value));

const facilities = [
  ...['kern', 'user', 'mail', 'daemon', 'auth', 'syslog', 'lpr', 'news', 'uucp', 'cron', 'authpriv', 'ftp'],
  ...Array.from({ length: 8 }, (_, i) => `local${i}`),
];

const controllers = eachWord(
  oneOf(...['cpu', 'cpuacct', 'cpuset', 'io', 'blkio', 'memory', 'devices', 'pids', 'bpf-firewall', 'bpf-devices', 'bpf-foreign']),
);

const namespaces: Check = (value) =>
  booleanOf(value) === undefined
    ? eachWord(oneOf('cgroup', 'ipc', 'net', 'mnt', 'pid', 'user', 'uts', 'time'))(value.replace(/^~/, ''))
    : undefined;

/** Keys whose values are words (systemd's string tables). */
export const choices: Readonly<Record<string, Check>> = {
  'Service.Type': oneOf('simple', 'exec', 'forking', 'oneshot', 'dbus', 'notify', 'notify-reload', 'idle'),
  'Service.Restart': oneOf('no', 'on-success', 'on-failure', 'on-abnormal', 'on-watchdog', 'on-abort', 'always'),
  'Service.NotifyAccess': oneOf('none', 'main', 'exec', 'all'),
  'Service.ExitType': oneOf('main', 'cgroup'),
  'Service.OOMPolicy': oneOf('stop', 'continue', 'kill'),
  'Service.TimeoutStartFailureMode': failureMode,
  'Service.TimeoutStopFailureMode': failureMode,
  'Socket.BindIPv6Only': oneOf('default', 'both', 'ipv6-only'),
  'Socket.SocketProtocol': oneOf('udplite', 'sctp', 'mptcp'),
  CollectMode: oneOf('inactive', 'inactive-or-failed'),
  CPUSchedulingPolicy: orEmpty(orNumber(oneOf('other', 'batch', 'idle', 'fifo', 'rr', 'ext'))),
  Delegate: (value) => (booleanOf(value) === undefined ? controllers(value) : undefined),
  DevicePolicy: oneOf('auto', 'closed', 'strict'),
  DisableControllers: controllers,
  FailureAction: action,
  IOSchedulingClass: orEmpty(orNumber(oneOf('none', 'realtime', 'best-effort', 'idle'))),
  JobTimeoutAction: action,
  KeyringMode: oneOf('inherit', 'private', 'shared'),
  KillMode: orEmpty(oneOf('control-group', 'process', 'mixed', 'none')),
  LogLevelMax: level,
  ManagedOOMMemoryPressure: orEmpty(oneOf('auto', 'kill')),
  ManagedOOMPreference: oneOf('none', 'avoid', 'omit'),
  ManagedOOMSwap: orEmpty(oneOf('auto', 'kill')),
  MountFlags: orEmpty(oneOf('shared', 'slave', 'private')),
  NUMAPolicy: orEmpty(orNumber(oneOf('default', 'preferred', 'bind', 'interleave', 'local'))),
  OnFailureJobMode: jobMode,
  OnSuccessJobMode: jobMode,
  PrivateTmp: booleanOr('disconnected'),
  ProcSubset: oneOf('all', 'pid'),
  ProtectHome: booleanOr('read-only', 'tmpfs'),
  ProtectProc: oneOf('default', 'noaccess', 'invisible', 'ptraceable'),
  ProtectSystem: booleanOr('full', 'strict'),
  RestrictNamespaces: namespaces,
  RuntimeDirectoryPreserve: booleanOr('restart'),
  StandardError: output,
  StandardInput: input,
  StandardOutput: output,
  StartLimitAction: action,
  SuccessAction: action,
  SyslogFacility: orNumber(oneOf(...facilities)),
  SyslogLevel: level,
};
