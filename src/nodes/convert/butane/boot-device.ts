import { oneOf } from '../../../code/narrow';
import { defined } from '../../../core/metadata';
import type { BootDeviceProps } from '../../machine-config/boot-device';
import { ButaneFault } from './read';
import type { ButaneBootDevice } from './types';

type Pins = Extract<BootDeviceProps, { readonly layout: 's390x-virt' }>['luks'];

function pins({ cex, discard, tang, threshold, tpm2 }: NonNullable<ButaneBootDevice['luks']>): Pins {
  return cex?.enabled ? defined({ cex: true as const, discard }) : defined({ tpm2, tang, threshold, discard });
}

/** The way from Butane's boot_device to the props. */
export function bootDeviceProps({ layout, mirror, luks }: ButaneBootDevice): BootDeviceProps {
  const virtual = oneOf(['s390x-virt'], layout);
  const disk = oneOf(['s390x-eckd', 's390x-zfcp'], layout);
  if (virtual) return { layout: virtual, luks: pins(need(luks, 'luks')) };
  if (disk) return { layout: disk, luks: { ...pins(need(luks, 'luks')), device: need(luks?.device, 'luks.device') } };
  const ordinary = oneOf(['x86_64', 'aarch64', 'ppc64le'], layout);
  if (layout !== undefined && !ordinary)
    throw new ButaneFault(['boot_device', 'layout'], `there is no layout ${JSON.stringify(layout)}`, 'use one such as x86_64');
  if (luks?.cex?.enabled) throw new ButaneFault(['boot_device', 'luks', 'cex'], 'Crypto Express cards are of IBM Z', 'use an s390x layout');
  const [first, second, ...more] = mirror?.devices ?? [];
  if (mirror && (first === undefined || second === undefined))
    throw new ButaneFault(['boot_device', 'mirror'], 'a mirror takes two disks at least', 'name two devices');
  const { cex: _, ...opened } = luks ? pins(luks) : {};
  return defined({
    layout: ordinary,
    mirror: first !== undefined && second !== undefined ? { devices: [first, second, ...more] as const } : undefined,
    luks: luks && opened,
  });
}

function need<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new ButaneFault(['boot_device'], `this layout needs ${field}`, `set boot_device.${field}`);
  return value;
}
