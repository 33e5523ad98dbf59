import type { Filesystem, Unit } from '../ignition/types';
import { escapePath } from '../systemd/escape';

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
