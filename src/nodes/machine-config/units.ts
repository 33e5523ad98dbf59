import { defined } from '../../core/metadata';
import type { LocalFile } from '../../place/local';
import type { Dropin, Unit } from '../ignition/types';
import { textOf } from './contents';

/** Overrides of a unit: a file `<unit>.d/<name>`. */
export interface DropinProps {
  /** Ends in `.conf`. */
  readonly name: string;
  /** Its text, or a file of this machine (`localFile(path)`). */
  readonly contents: string | LocalFile;
}

/** A systemd unit, or only drop-ins for one that exists. */
export interface UnitProps {
  /** Such as `setsebool.service`. */
  readonly name: string;
  /** The unit's text, or a file of this machine (`localFile(path)`). @default - none: the unit exists on the node */
  readonly contents?: string | LocalFile;
  /** Whether it starts at boot. It needs an [Install] section for that. @default - as it is on the node */
  readonly enabled?: boolean;
  /** Keeps the unit from being started at all. @default false */
  readonly mask?: boolean;
  /** Overrides, each a file `<unit>.d/<name>` whose name ends in `.conf`. @default - none */
  readonly dropins?: readonly DropinProps[];
}

const dropin =
  (unit: string) =>
  ({ name, contents }: DropinProps): Dropin => ({ name, contents: textOf(contents, `drop-in ${name} of ${unit}`) });

export function unit({ name, contents, enabled, mask, dropins }: UnitProps): Unit {
  return defined({
    name,
    contents: contents === undefined ? undefined : textOf(contents, `unit ${name}`),
    enabled,
    mask,
    dropins: dropins?.map(dropin(name)),
  });
}
