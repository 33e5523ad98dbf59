import { documents } from './documents';
import { Fault, type Located, placingFaults } from './fault';
import { plainData } from './json-builders';
import { Lines } from './lines';
import { type Part, type PartContent, placesOf } from './part';
import { isUsual, quickYaml } from './quick/quick-yaml';
import { parseYaml } from './yaml-parse';
import { yamlPlace } from './yaml-place';
import { yamlTree } from './yaml-tree';
import { decodeYaml } from './yaml-value';

/** What go-yaml's reader refuses (readerc.go `yaml_parser_update_buffer`): control characters, and two that are no characters. */
const refused = /[^\t\n\r -~\u0085\u00A0-\uFFFD]/;

/** What go-yaml takes for a line break and the `yaml` package does not; as long as what replaces it. */
const otherBreak = /\r(?!\n)|\u0085/g;

/**
 * Reads the documents of a YAML stream one by one, as sigs.k8s.io/yaml on go-yaml v2 does.
 * @throws InputError where it does not read them, or a key stands twice in one map
 */
export function* readYaml(text: string, file: string): Generator<PartContent> {
  const whole: Located = { file, text, start: { line: 1, column: 1 } };
  const usual = isUsual(text);
  if (!usual) placingFaults(whole, () => refuseControls(text));
  for (const { text: slice, line } of documents(usual ? text : text.replace(otherBreak, '\n'))) {
    const part: Part = { format: 'yaml', usual, file, text: slice, start: { line, column: 1 } };
    yield readPart(part);
  }
}

function refuseControls(text: string): void {
  const at = text.search(refused);
  if (at === -1) return;
  if (text[at] === '\0') throw new Fault(at, 'this is a binary file, not text', 'give a YAML or JSON file');
  throw new Fault(at, 'a control character stands in the text', 'remove it, or write it as an escape in double quotes');
}

/** The longest YAML document that is read, in characters: its tree takes some hundred times as much memory. */
const maxDocument = 4 * 1024 * 1024;

function refuseLong({ length }: string): void {
  if (length > maxDocument)
    throw new Fault(
      0,
      `a YAML document is longer than the ${maxDocument / 1024 / 1024} MiB that are read`,
      'split it with ---, or give it as JSON',
    );
}

/** Nearly every document is of the simple kind that is read quickly; the others are read exactly, to the same end. */
function readPart(part: Part): PartContent {
  placingFaults(part, () => refuseLong(part.text));
  const quick = part.usual ? quickYaml(part.text, plainData) : undefined;
  if (quick === undefined) return readExactly(part);
  return {
    part,
    value: quick.value,
    start: new Lines(part.text.slice(0, quick.at), part.start).at(quick.at),
    places: () => placesOf(part),
  };
}

function readExactly(part: Part): PartContent {
  const parsed = placingFaults(part, () => parseYaml(part.text));
  const { tree, value } = placingFaults({ ...part, text: parsed.text }, () => {
    const tree = yamlTree(parsed);
    return { tree, value: decodeYaml(tree) };
  });
  const places = { root: yamlPlace(tree), lines: new Lines(parsed.text, part.start) };
  return { part, value, start: places.lines.at(places.root.at), places: () => places };
}
