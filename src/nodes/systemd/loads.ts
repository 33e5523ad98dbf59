import { minor, type Release } from '../../core/target';
import { escapePath } from './escape';
import type { UnitProblem } from './problem';
import type { Setting } from './read';
import { booleanOf } from './values/choices';

type Fault = Pick<UnitProblem, 'message' | 'help'>;

/** The settings of a whole unit, its file and drop-ins, as systemd holds them after reading. */
class Settings {
  readonly #all: readonly Setting[];

  constructor(
    readonly unit: string,
    readonly release: Release,
    settings: readonly Setting[],
  ) {
    this.#all = settings;
  }

  /** The last value; undefined where there is none, or an empty one. */
  last(section: string, key: string): string | undefined {
    return this.#all.findLast((setting) => setting.section === section && setting.key === key)?.value || undefined;
  }

  /** How many programs a key names after the last empty line of it. */
  commands(key: string): number {
    const own = this.#all.filter((setting) => setting.key === key);
    const since = own.findLastIndex(({ value }) => value === '');
    return own.slice(since + 1).reduce((sum, { commands = 0 }) => sum + commands, 0);
  }

  /** Whether a section has a value for one of these keys. */
  any(section: string, keys: RegExp): boolean {
    return this.#all.some((setting) => setting.section === section && keys.test(setting.key) && setting.value !== '');
  }
}

/** Why systemd loads nothing of a unit whose every line can be read; nothing where it does. */
export function* refusals(unit: string, settings: readonly Setting[], release: Release): Generator<UnitProblem> {
  const check = checks[unit.slice(unit.lastIndexOf('.') + 1)];
  const fault = check?.(new Settings(unit, release, settings));
  if (fault) yield { code: 'load', ...fault, message: `${fault.message}: systemd refuses the unit` };
}

const checks: Readonly<Record<string, (settings: Settings) => Fault | undefined>> = {
  service,
  timer: (settings) =>
    settings.any('Timer', /^On(?:Active|Boot|Startup|UnitActive|UnitInactive)Sec$|^OnCalendar$/) || ticks(settings)
      ? undefined
      : { message: 'the timer never elapses', help: 'add OnCalendar=, or OnBootSec= or another of its kind' },
  path: (settings) =>
    settings.any('Path', /^(?:PathExists|PathExistsGlob|PathChanged|PathModified|DirectoryNotEmpty)$/)
      ? undefined
      : { message: 'nothing is watched', help: 'add PathExists=, PathChanged= or another of its kind' },
  socket: (settings) =>
    settings.any('Socket', /^Listen/) ? undefined : { message: 'nothing is listened on', help: 'add ListenStream= or another of its kind' },
  mount: (settings) =>
    settings.last('Mount', 'What') === undefined
      ? { message: 'What= is missing', help: 'say what is mounted' }
      : misnamed(settings, settings.last('Mount', 'Where'), 'Where'),
  automount: (settings) => misnamed(settings, settings.last('Automount', 'Where'), 'Where'),
  swap: (settings) => misnamed(settings, settings.last('Swap', 'What'), 'What'),
};

const ticks = (settings: Settings): boolean =>
  ['OnClockChange', 'OnTimezoneChange'].some((key) => booleanOf(settings.last('Timer', key) ?? 'no'));

/** src/core/mount.c, automount.c and swap.c: a unit for a path is named by it. */
function misnamed({ unit }: Settings, path: string | undefined, key: string): Fault | undefined {
  if (!path?.startsWith('/') || path.includes('%')) return undefined;
  const name = escapePath(path) + unit.slice(unit.lastIndexOf('.'));
  return name === unit ? undefined : { message: `${unit} is not what a unit with ${key}=${path} is called`, help: `name it ${name}` };
}

/** src/core/service.c, service_add_extras and service_verify. */
function service(settings: Settings): Fault | undefined {
  const [starts, stops] = [settings.commands('ExecStart'), settings.commands('ExecStop')];
  const action = (settings.last('Unit', 'SuccessAction') ?? 'none') !== 'none';
  const busName = settings.last('Service', 'BusName');
  const type = settings.last('Service', 'Type') ?? (busName ? 'dbus' : starts > 0 ? 'simple' : 'oneshot');
  if (starts === 0 && stops === 0 && !action) return { message: 'ExecStart= is missing', help: 'say what the service runs' };
  if (starts === 0 && type !== 'oneshot')
    return { message: `ExecStart= is missing, which Type=${type} needs`, help: 'say what the service runs, or set Type=oneshot' };
  if (starts === 0 && !action && !booleanOf(settings.last('Service', 'RemainAfterExit') ?? 'no'))
    return { message: 'ExecStart= is missing, and RemainAfterExit=yes too', help: 'set RemainAfterExit=yes' };
  if (starts > 1 && type !== 'oneshot')
    return { message: `there are ${starts} commands to start, and Type=${type} takes one`, help: 'set Type=oneshot, or use ExecStartPre=' };
  if (type === 'oneshot') return oneshot(settings);
  if (type === 'dbus' && !busName) return { message: 'Type=dbus needs BusName=', help: 'add it' };
  return pam(settings);
}

/** Up to systemd 243, which nodes of 4.12 run in its version 239, a oneshot service was not restarted at all. */
function oneshot(settings: Settings): Fault | undefined {
  const restart = settings.last('Service', 'Restart') ?? 'no';
  const refused = minor(settings.release) <= 12 ? restart !== 'no' : ['always', 'on-success'].includes(restart);
  if (refused) return { message: `Restart=${restart} does not go with Type=oneshot`, help: 'take out Restart=, or use a timer' };
  if (settings.last('Service', 'RestartForceExitStatus') !== undefined)
    return { message: 'RestartForceExitStatus= does not go with Type=oneshot', help: 'take it out' };
  return pam(settings);
}

function pam(settings: Settings): Fault | undefined {
  const mode = settings.last('Service', 'KillMode') ?? 'control-group';
  if (settings.last('Service', 'PAMName') === undefined || ['control-group', 'mixed'].includes(mode)) return undefined;
  return { message: `KillMode=${mode} does not go with PAMName=`, help: 'set KillMode=mixed, or leave it out' };
}
