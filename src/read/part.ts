import type { Position } from '../core/doc';
import type { Path } from '../core/path';
import type { Located } from './fault';
import { JsonReader } from './json';
import { places } from './json-builders';
import { Lines } from './lines';
import { offsetOf, type Place } from './place';
import { quickYaml } from './quick/quick-yaml';
import { parseYaml } from './yaml-parse';
import { yamlPlace } from './yaml-place';
import { yamlTree } from './yaml-tree';

/** One document's text. */
export interface Part extends Located {
  readonly format: 'json' | 'yaml';
  /** Whether it is known to hold nothing but what `isUsual` takes. @default false */
  readonly usual?: boolean;
}

/** Where a part's values stand. */
export interface PartPlaces {
  readonly root: Place;
  readonly lines: Lines;
}

/** A part that was read. */
export interface PartContent {
  readonly part: Part;
  readonly value: unknown;
  /** Where the value begins. */
  readonly start: Position;
  places(): PartPlaces;
}

/** Reads a part's places; what could be read once can be read again. */
export function placesOf(part: Part): PartPlaces {
  if (part.format === 'json') return { root: new JsonReader(part.text, places).value(), lines: new Lines(part.text, part.start) };
  const quick = part.usual ? quickYaml(part.text, places) : undefined;
  if (quick !== undefined) return { root: quick.value, lines: new Lines(part.text, part.start) };
  const parsed = parseYaml(part.text);
  return { root: yamlPlace(yamlTree(parsed)), lines: new Lines(parsed.text, part.start) };
}

/**
 * Answers where a path stands. The places are made from the text when asked for, and kept only while memory allows, as
 * they take far more of it than the data.
 */
export function locator(part: Part): (path: Path) => Position {
  let kept: WeakRef<PartPlaces> | undefined;
  return (path) => {
    const known = kept?.deref() ?? placesOf(part);
    kept = new WeakRef(known);
    return known.lines.at(offsetOf(known.root, path));
  };
}
