import type { Doc, Position } from '../core/doc';
import { isObject, type Manifest } from '../core/manifest';
import type { Path } from '../core/path';
import { InputError } from './error';
import { expand } from './expand';
import { locator, type PartContent, type PartPlaces } from './part';
import { offsetOf } from './place';

/** What a file holds. */
export interface FileContent {
  readonly docs: Doc[];
  /** The first document that is no manifest, if there is one. */
  readonly stray?: InputError;
}

/** Makes documents of what was read; lists are taken apart and empty documents dropped. */
export function collect(contents: Iterable<PartContent>): FileContent {
  const docs: Doc[] = [];
  let stray: InputError | undefined;
  for (const content of contents) {
    if (content.value === null) continue;
    const startOf = starts(content);
    const locate = locator(content.part);
    for (const { value, path } of expand(content.value)) {
      const start = startOf(path);
      if (isManifest(value)) docs.push({ manifest: value, origin: origin(content.part.file, docs.length, start.line, locate, path) });
      else stray ??= notAManifest(value, content.part.file, start);
    }
  }
  return { docs, stray };
}

/** Where items begin: the places are made for a list only, and once for all of its items. */
function starts(content: PartContent): (path: Path) => Position {
  let known: PartPlaces | undefined;
  return (path) => {
    if (path.length === 0) return content.start;
    known ??= content.places();
    return known.lines.at(offsetOf(known.root, path));
  };
}

function origin(file: string, index: number, line: number, locate: (path: Path) => Position, prefix: Path): Doc['origin'] {
  return { file, index, line, locate: (path) => locate([...prefix, ...path]) };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isManifest = (value: unknown): value is Manifest => isObject(value) && isText(value.apiVersion) && isText(value.kind);

function notAManifest(value: unknown, file: string, { line, column }: Position): InputError {
  if (!isObject(value))
    return new InputError(file, 'the document is no object', 'write apiVersion, kind and the rest as keys at its top', line, column);
  const field = isText(value.apiVersion) ? 'kind' : 'apiVersion';
  const wrong = Object.hasOwn(value, field) ? `${field} is not a text` : `the object has no ${field}`;
  return new InputError(file, wrong, 'write both apiVersion and kind, or leave the document out', line, column);
}
