import type { Path } from '../../../core/path';
import { extension } from '../go/path';
import { readUnitFile } from '../go/unit-file';
import { error, type IgnitionProblem, quote, warning } from '../problem';
import type { Systemd, Unit } from '../types';
import { type Check, empty } from './check';

export const unitEndings = [
  '.service',
  '.socket',
  '.device',
  '.mount',
  '.automount',
  '.swap',
  '.target',
  '.path',
  '.timer',
  '.snapshot',
  '.slice',
  '.scope',
];

/** config/v3_5/types/unit.go and systemd.go */
export const checkUnits: Check = function* ({ systemd = {} }) {
  for (const [i, unit] of (systemd.units ?? []).entries()) {
    const path = ['systemd', 'units', i];
    yield* checkUnitName(unit.name, [...path, 'name']);
    yield* checkUnitContents(unit.contents, [...path, 'contents']);
    if (unit.enabled) yield* checkInstall(unit, systemd, path);
    for (const [j, dropin] of (unit.dropins ?? []).entries()) {
      const at = [...path, 'dropins', j];
      yield* checkDropinName(dropin.name, [...at, 'name']);
      yield* checkUnitContents(dropin.contents, [...at, 'contents']);
    }
  }
};

export function* checkUnitName(name: string, path: Path): Generator<IgnitionProblem> {
  if (!unitEndings.includes(extension(name)))
    yield error(
      'unit-name',
      path,
      `the unit's name ${quote(name)} has none of systemd's endings`,
      `end it in one of ${unitEndings.join(', ')}`,
    );
}

export function* checkDropinName(name: string, path: Path): Generator<IgnitionProblem> {
  if (extension(name) !== '.conf')
    yield error('unit-name', path, `the drop-in's name ${quote(name)} does not end in .conf`, 'end it in .conf');
}

export function* checkUnitContents(contents: string | undefined, path: Path): Generator<IgnitionProblem> {
  const fault = empty(contents) ? undefined : readUnitFile(contents).error;
  if (fault !== undefined)
    yield error('unit-content', path, `the unit file cannot be read: ${fault}`, 'write [Section] lines, and Name=value lines below them');
}

export function* checkInstall(unit: Unit, systemd: Systemd, path: Path): Generator<IgnitionProblem> {
  if (lacksInstall(unit.contents))
    yield warning(
      'unit-install',
      [...path, 'contents'],
      `${unit.name} is enabled but its file has no [Install] section, so nothing starts it`,
      'add [Install] with WantedBy=, or take out enabled',
    );
  const template = /^([^\n]+?)@([^\n]+?)\.service$/.exec(unit.name)?.[1];
  const instantiated = systemd.units?.findLast(({ name }) => template !== undefined && name === `${template}@.service`);
  if (lacksInstall(instantiated?.contents))
    yield warning(
      'unit-install',
      [...path, 'contents'],
      `${unit.name} is enabled but the file of ${instantiated?.name} has no [Install] section, so nothing starts it`,
      'add [Install] with WantedBy= to it, or take out enabled',
    );
}

function lacksInstall(contents: string | undefined): boolean {
  if (empty(contents)) return false;
  const { error: fault, sections } = readUnitFile(contents);
  return fault === undefined && !sections.has('Install');
}
