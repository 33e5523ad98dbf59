import { placingFaults } from './fault';
import { JsonReader } from './json';
import { plainData } from './json-builders';
import { Lines } from './lines';
import { type Part, type PartContent, placesOf } from './part';

interface Slice {
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads JSON values that follow each other: one value, JSON Lines, or any other stream that `oc` takes.
 * @throws InputError where the text is not JSON, or a key stands twice in one map
 */
export function readJson(text: string, file: string): PartContent[] {
  const slices = placingFaults({ file, text, start: { line: 1, column: 1 } }, () => [...values(text)]);
  const lines = new Lines(text);
  return slices.map(({ value, from, to }) => {
    const part: Part = { format: 'json', file, text: text.slice(from, to), start: lines.at(from) };
    return { part, value, start: part.start, places: () => placesOf(part) };
  });
}

function* values(text: string): Generator<Slice> {
  const reader = new JsonReader(text, plainData);
  for (let from = reader.next(); from !== undefined; from = reader.next()) {
    const value = reader.value();
    yield { value, from, to: reader.end };
  }
}
