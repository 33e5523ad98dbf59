import type { Filesystem, Unit } from '../ignition/types';

/** A path as systemd writes it in names of units (systemd-escape --path; go-systemd unit/escape.go, UnitNamePathEscape). */
export function escapePath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.length === 0) return '-';
  return [...new TextEncoder().encode(parts.join('/'))].map(escapeByte).join('');
}

function escapeByte(byte: number, at: number): string {
  const character = String.fromCharCode(byte);
  if (character === '/') return '-';
  return /[A-Za-z0-9:_.]/.test(character) && !(character === '.' && at === 0) ? character : `\\x${byte.toString(16).padStart(2, '0')}`;
}

/**
 * The unit that mounts a filesystem or takes it as swap (coreos/butane base/v0_*\/translate.go, addMountUnits).
 *
 * @param remote whether it lies on what is opened over the network
 * @throws Error where format or path is missing: the unit is made of them
 */
export function mountUnit({ device, format, path, mountOptions = [] }: Filesystem, remote: boolean): Unit {
  if (!format) throw new Error(`the filesystem on ${device} needs a format for its mount unit`);
  const options = [...mountOptions, ...(remote ? ['_netdev'] : [])];
  const shared = [`What=${device}`, ...(format === 'swap' ? [] : [`Type=${format}`])];
  const tail = options.length > 0 ? [`Options=${options.join(',')}`] : [];
  if (format === 'swap')
    return {
      name: `${escapePath(device)}.swap`,
      enabled: true,
      contents: text('[Swap]', ...shared, ...tail, '', ...install('swap.target')),
    };
  if (!path) throw new Error(`the filesystem on ${device} needs a path for its mount unit`);
  const fsck = `systemd-fsck@${escapePath(device)}.service`;
  const unit = ['[Unit]', `Requires=${fsck}`, `After=${fsck}`, ''];
  const target = remote ? 'remote-fs.target' : 'local-fs.target';
  return {
    name: `${escapePath(path)}.mount`,
    enabled: true,
    contents: text(...unit, '[Mount]', `Where=${path}`, ...shared, ...tail, '', ...install(target)),
  };
}

const install = (target: string): string[] => ['[Install]', `RequiredBy=${target}`];
const text = (...lines: string[]): string => `${lines.join('\n')}\n`;
