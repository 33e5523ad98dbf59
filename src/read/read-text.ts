import type { Doc } from '../core/doc';
import { collect, type FileContent } from './docs';
import { InputError } from './error';
import { Fault } from './fault';
import { JsonReader } from './json';
import { places } from './json-builders';
import type { PartContent } from './part';
import { readJson } from './read-json';
import { readYaml } from './read-yaml';

/** The largest input that is read, in bytes. */
export const maxBytes = 32 * 1024 * 1024;

/**
 * Reads the manifests of a text: YAML (1.1 as clusters read it, any number of documents), JSON, or JSON values one
 * after the other. Lists are taken apart; empty documents are dropped.
 * @param file what to call the text in messages and origins
 * @throws InputError where it cannot be read, or a document is no manifest
 */
export function readText(text: string, file: string): Doc[] {
  const { docs, stray } = readContent(text, file);
  if (stray !== undefined) throw stray;
  return docs;
}

/**
 * Reads a text whose documents may be something else than manifests.
 * @throws InputError where it cannot be read
 */
export function readContent(text: string, file: string): FileContent {
  if (text.length > maxBytes) throw tooLarge(file);
  return collect(contents(text.startsWith('\uFEFF') ? text.slice(1) : text, file));
}

export const tooLarge = (file: string): InputError =>
  new InputError(file, `it is larger than the ${maxBytes / 1024 / 1024} MiB that are read`, 'split it into several files');

function* contents(text: string, file: string): Generator<PartContent> {
  const json = mayBeJson.test(text) ? tryJson(text, file) : undefined;
  if (json !== undefined && !(json instanceof InputError)) {
    yield* json;
    return;
  }
  if (json !== undefined && startsAsJsonStream(text)) throw json;
  try {
    yield* readYaml(text, file);
  } catch (error) {
    const asJson = json ?? tryJson(text, file);
    throw asJson instanceof InputError && error instanceof InputError && meantAsJson(file, asJson, error) ? asJson : error;
  }
}

/** What a JSON value begins with, and hardly any YAML. */
const mayBeJson = /^[ \t\r\n]*(?:[[{"]|-?\d|true|false|null|$)/;

function tryJson(text: string, file: string): PartContent[] | InputError {
  try {
    return readJson(text, file);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

const yamlMarker = /---|\.\.\.|#/y;

/** Whether more JSON, and not more YAML, is to follow a first JSON object: then only JSON can have been meant. */
function startsAsJsonStream(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    const reader = new JsonReader(text, places);
    reader.value();
    yamlMarker.lastIndex = reader.next() ?? text.length;
    return !yamlMarker.test(text);
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

/** What is neither JSON nor YAML is called by its name, or by which of the two it was for longer. */
function meantAsJson(file: string, json: InputError, yaml: InputError): boolean {
  const lines = (json.line ?? 0) - (yaml.line ?? 0);
  return /\.jsonl?$/.test(file) || lines > 0 || (lines === 0 && (json.column ?? 0) > (yaml.column ?? 0));
}
