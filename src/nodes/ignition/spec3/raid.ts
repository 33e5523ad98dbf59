import { error, quote } from '../problem';
import { type Check, empty } from './check';
import { checkPath } from './paths';

const striped = ['linear', 'raid0', '0', 'stripe'];
export const raidLevels = [...striped, 'raid1', '1', 'mirror', 'raid4', '4', 'raid5', '5', 'raid6', '6', 'raid10', '10'];

/** Levels that have no place for spares. */
export const takesNoSpares = (level: string | undefined): boolean => level !== undefined && striped.includes(level);

/** config/v3_5/types/raid.go and device.go */
export const checkRaid: Check = function* ({ storage }) {
  for (const [i, { name, level, spares, devices = [] }] of (storage?.raid ?? []).entries()) {
    const path = ['storage', 'raid', i];
    if (empty(level)) yield error('raid', [...path, 'level'], `the array ${name} has no level`, 'give one, such as raid1');
    else if (!raidLevels.includes(level))
      yield error('raid', [...path, 'level'], `the level ${quote(level)} is not known`, `use one of ${raidLevels.join(', ')}`);
    else if (takesNoSpares(level) && (spares ?? 0) !== 0)
      yield error('raid', [...path, 'level'], `an array of level ${level} has no place for ${spares} spares`, 'take out spares');
    if (devices.length === 0) yield error('raid', [...path, 'devices'], `the array ${name} has no devices`, 'list them');
    for (const [j, device] of devices.entries()) yield* checkPath(device, [...path, 'devices', j]);
  }
};
