import { extension } from '../go/path';
import { error, quote } from '../problem';
import { checkDropinName, checkInstall, checkUnitContents, checkUnitName } from '../spec3/units';
import type { Check2 } from './check';

const networkEndings = ['.link', '.netdev', '.network'];

/** config/v2_2/types/unit.go */
export const checkUnits2: Check2 = function* ({ networkd, systemd }) {
  for (const section of ['systemd', 'networkd'] as const)
    for (const [i, unit] of ((section === 'systemd' ? systemd : networkd)?.units ?? []).entries()) {
      const path = [section, 'units', i];
      const { name = '', contents, dropins = [] } = unit;
      if (section === 'systemd') yield* checkUnitName(name, [...path, 'name']);
      else if (!networkEndings.includes(extension(name)))
        yield error(
          'unit-name',
          [...path, 'name'],
          `${quote(name)} has none of networkd's endings`,
          `end it in one of ${networkEndings.join(', ')}`,
        );
      yield* checkUnitContents(contents, [...path, 'contents']);
      if (unit.enable || unit.enabled) yield* checkInstall({ name, contents }, {}, path);
      for (const [j, dropin] of dropins.entries()) {
        yield* checkDropinName(dropin.name ?? '', [...path, 'dropins', j, 'name']);
        yield* checkUnitContents(dropin.contents, [...path, 'dropins', j, 'contents']);
      }
    }
};
