import { quote } from '../problem';
import { type Check, eachWord, orEmpty, unlessSpecifier } from './check';

const units =
  'seconds|second|sec|minutes|minute|min|months|month|msec|ms|hours|hour|hr|days|day|weeks|week|years|year|usec|us|μs|µs|s|M|m|h|d|w|y';
/** systemd's src/basic/time-util.c, parse_time: numbers with units that add up; blanks part numbers without. */
const span = new RegExp(`^(?:infinity|(?:[+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:\\s*(?:${units})\\s*|\\s+|$))+)$`);

export const isSpan: Check = (value) =>
  span.test(value) ? undefined : { message: `${quote(value)} is no span of time`, help: 'write one such as 90s, 5min or infinity' };

const whole = (least: number, most: number): Check => {
  const help = `write a whole number from ${least} to ${most}`;
  return (value) => {
    if (!/^[+-]?\d+$/.test(value)) return { message: `${quote(value)} is no whole number`, help };
    return Number(value) >= least && Number(value) <= most ? undefined : { message: `${value} is out of range`, help };
  };
};

const count: Check = (value) =>
  /^\d+$/.test(value) ? undefined : { message: `${quote(value)} is no number`, help: 'write a whole number' };

const weight: Check = orEmpty((value) => (value === 'idle' ? undefined : whole(1, 10_000)(value)));

const size: Check = (value) =>
  /^(?:infinity|\d+(?:\.\d+)?(?:[BKMGTPE]|%)?)$/.test(value)
    ? undefined
    : { message: `${quote(value)} is no amount of memory`, help: 'write one such as 512M, 50% or infinity' };

const quota: Check = (value) =>
  /^\d+(?:\.\d+)?%$/.test(value) && Number.parseFloat(value) > 0
    ? undefined
    : { message: `${quote(value)} is no share of a CPU`, help: 'write a percentage, such as 50%; 200% is two CPUs' };

const tasks: Check = (value) =>
  /^(?:infinity|0*[1-9]\d*%?)$/.test(value)
    ? undefined
    : { message: `${quote(value)} is no number of tasks`, help: 'write a number, a percentage or infinity' };

const signalNames = new Set(
  `HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF
  WINCH IO PWR SYS`.split(/\s+/),
);

/** systemd's src/basic/signal-util.c, signal_from_string. */
function isSignal(value: string): boolean {
  if (/^\d+$/.test(value)) return Number(value) >= 1 && Number(value) <= 64;
  const name = value.replace(/^SIG/, '');
  return signalNames.has(name) || /^RTM(?:IN(?:\+\d+)?|AX(?:-\d+)?)$/.test(name);
}

const signal: Check = (value) =>
  isSignal(value) ? undefined : { message: `${quote(value)} is no signal`, help: 'write one such as SIGTERM, or its number' };

/** Names of statuses are in capitals (systemd's src/shared/exit-status.c). */
const statuses: Check = eachWord((word) =>
  isSignal(word) || /^[A-Z][A-Z_]+$/.test(word) || (/^\d+$/.test(word) && Number(word) <= 255)
    ? undefined
    : {
        message: `${quote(word)} is neither a status nor a signal`,
        help: 'write numbers up to 255 and names such as SIGTERM, parted by blanks',
      },
);

const bytes = ['AS', 'CORE', 'DATA', 'FSIZE', 'MEMLOCK', 'MSGQUEUE', 'RSS', 'STACK'];
const spans = ['CPU', 'RTTIME'];

function isLimit(resource: string, value: string): boolean {
  if (value === 'infinity') return true;
  if (spans.includes(resource)) return span.test(value);
  if (resource === 'NICE') return /^[+-]?\d+$/.test(value);
  return (bytes.includes(resource) ? /^\d+(?:\.\d+)?[BKMGTPE]?$/ : /^\d+$/).test(value);
}

/** systemd's src/basic/rlimit-util.c: one limit, or the soft and the hard one. */
export const limit =
  (key: string): Check =>
  (value) => {
    const resource = key.slice('Limit'.length);
    const [soft = '', hard = soft, ...more] = value.split(':');
    if (more.length > 0 || !isLimit(resource, soft) || !isLimit(resource, hard))
      return { message: `${quote(value)} is no limit`, help: 'write a number or infinity; soft and hard ones as 1024:4096' };
    if (!/^\d+$/.test(soft) || !/^\d+$/.test(hard) || Number(soft) <= Number(hard)) return undefined;
    return { message: `the soft limit ${soft} is above the hard one, ${hard}`, help: 'write the smaller one first' };
  };

/** systemd's src/shared/cpu-set-util.c: ranges, parted by commas or blanks. */
const cpus: Check = (value) => {
  const ranges = value.split(/[\s,]+/).filter((one) => one !== '');
  const odd = ranges.find((one) => !/^\d+(?:-\d+)?$/.test(one) || Number(one.split('-')[0]) > Number(one.split('-').at(-1)));
  return odd === undefined ? undefined : { message: `${quote(odd)} is no CPU`, help: 'write numbers and ranges, such as 0-3,8' };
};

const timer = orEmpty(isSpan);

const often = 'minutely|hourly|daily|monthly|weekly|yearly|annually|anually|quarterly|semi-?annually|bi-?annually';
const days = 'mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const calendarWord = new RegExp(`^(?:${often}|(?:${days})(?:(?:,|\\.\\.|-)(?:${days}))*,?)$`, 'i');

/** systemd's src/shared/calendarspec.c, as far as words go; numbers are left to it. */
const calendar: Check = (value) => {
  const [first = ''] = value.split(/\s+/);
  return value === '' || !/^[A-Za-z.,-]+$/.test(first) || calendarWord.test(first)
    ? undefined
    : {
        message: `${quote(value)} is no time`,
        help: 'write one such as daily, Mon..Fri 10:00 or *-*-01 04:00:00; systemd-analyze calendar shows when it is',
      };
};

/** Keys whose values are numbers, amounts and signals. */
export const amounts: Readonly<Record<string, Check>> = {
  'Service.TimeoutAbortSec': orEmpty(isSpan),
  'Swap.Priority': orEmpty(whole(-1, 32_767)),
  'Timer.OnActiveSec': timer,
  'Timer.OnBootSec': timer,
  'Timer.OnCalendar': calendar,
  'Timer.OnStartupSec': timer,
  'Timer.OnUnitActiveSec': timer,
  'Timer.OnUnitInactiveSec': timer,
  AllowedCPUs: cpus,
  CPUAffinity: (value) => (value === 'numa' ? undefined : cpus(value)),
  CPUQuota: orEmpty(quota),
  CPUSchedulingPriority: whole(0, 99),
  CPUWeight: weight,
  FailureActionExitStatus: orEmpty(whole(0, 255)),
  'Socket.Backlog': count,
  FileDescriptorStoreMax: count,
  FinalKillSignal: signal,
  IOSchedulingPriority: orEmpty(whole(0, 7)),
  IOWeight: weight,
  KillSignal: signal,
  LogRateLimitBurst: count,
  MaxConnections: count,
  MaxConnectionsPerSource: count,
  MemoryHigh: orEmpty(size),
  MemoryLow: orEmpty(size),
  MemoryMax: orEmpty(size),
  MemoryMin: orEmpty(size),
  MemorySwapMax: orEmpty(size),
  Nice: orEmpty(whole(-20, 19)),
  OOMScoreAdjust: orEmpty(unlessSpecifier(whole(-1000, 1000))),
  ReloadSignal: signal,
  RestartForceExitStatus: statuses,
  RestartKillSignal: signal,
  RestartPreventExitStatus: statuses,
  StartLimitBurst: count,
  StartupCPUWeight: weight,
  StartupIOWeight: weight,
  SuccessActionExitStatus: orEmpty(whole(0, 255)),
  SuccessExitStatus: statuses,
  TasksMax: orEmpty(tasks),
  TriggerLimitBurst: count,
  WatchdogSignal: signal,
};
