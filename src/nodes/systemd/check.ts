import type { Path } from '../../core/path';
import type { Release } from '../../core/target';
import type { Unit } from '../ignition/types';
import { refusals } from './loads';
import type { UnitProblem } from './problem';
import { readUnit } from './read';

/** A problem, and in which text of the unit it is: from the unit's own place on. */
export interface PlacedProblem extends UnitProblem {
  readonly path: Path;
}

/**
 * What systemd passes over in a unit and its drop-ins, and why it would load nothing of it. A unit that is masked is not
 * read; of one that only has drop-ins, the rest is on the node.
 */
export function* checkUnit(unit: Unit, release: Release): Generator<PlacedProblem> {
  if (unit.mask || unit.name.endsWith('.snapshot')) return;
  const texts: (readonly [path: Path, text: string])[] = unit.contents ? [[['contents'], unit.contents]] : [];
  const dropins = [...(unit.dropins ?? []).entries()].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1));
  for (const [i, { contents }] of dropins) if (contents) texts.push([['dropins', i, 'contents'], contents]);
  const read = texts.map(([path, text]) => ({ path, ...readUnit(unit.name, text) }));
  for (const { path, problems } of read) for (const problem of problems) yield { ...problem, path };
  const readable = read.every(({ problems }) => problems.every(({ code }) => code !== 'load'));
  if (!unit.contents || !readable) return;
  const settings = read.flatMap((text) => text.settings);
  for (const problem of refusals(unit.name, settings, release)) yield { ...problem, path: ['contents'] };
}
