import type { Document, YAMLParseError } from 'yaml';
import { Fault, maxDepth, tooDeep } from './fault';
import { yamlErrorWords } from './yaml-errors';
import { mend } from './yaml-mend';
import { yaml } from './yaml-package';

/** One parsed document, and the text that its offsets count in: the one given, mended where Go is more tolerant. */
export interface ParsedYaml {
  readonly text: string;
  readonly document: Document.Parsed;
}

/** Every scalar is kept as its text: what it means is decided by Go's rules, not by the package's. */
const options = {
  version: '1.1',
  schema: 'failsafe',
  resolveKnownTags: false,
  strict: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** So many characters are parsed again to mend values in quotes or brackets: in small documents all of them, in large ones few. */
const maxMended = 4 * 1024 * 1024;

/** @throws Fault where it is not YAML to go-yaml v2 */
export function parseYaml(given: string): ParsedYaml {
  let text = given;
  for (let spent = 0; ; spent += text.length) {
    const document = compose(text);
    const error = firstError(document);
    if (error === undefined) return { text, document };
    const mended = spent < maxMended ? mend(text, document, error) : undefined;
    if (mended === undefined) throw new Fault(error.pos[0], ...yamlErrorWords(error.code), text);
    text = mended;
  }
}

/** The package's composer calls itself for every level, and V8 ends the process where a regular expression is compiled on a full stack. */
function checkDepth(text: string): void {
  let at = 0;
  for (const line of text.split('\n')) {
    const lead = /^[ ?:-]*/.exec(line)?.[0].length ?? 0;
    if (lead > 2 * maxDepth) throw tooDeep(at + lead - 1);
    at += line.length + 1;
  }
  if ((text.match(/[[{]/g)?.length ?? 0) <= maxDepth) return;
  at = 0;
  let depth = 0;
  for (const token of new (yaml().Lexer)().lex(text)) {
    if (token === '[' || token === '{') depth++;
    else if (token === ']' || token === '}') depth--;
    if (depth > maxDepth) throw tooDeep(at);
    at += token.length;
  }
}

function compose(text: string): Document.Parsed {
  checkDepth(text);
  try {
    return yaml().parseDocument(text, options);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(0);
    throw error;
  }
}

/** What Go reads: escapes are judged elsewhere, and a comment may follow a bracket or quote at once. */
const harmless = ({ code, message }: YAMLParseError): boolean =>
  code === 'BAD_DQ_ESCAPE' || (code === 'MISSING_CHAR' && message.startsWith('Comments must be separated'));

const firstError = ({ errors }: Document.Parsed): YAMLParseError | undefined =>
  errors.filter((error) => !harmless(error)).toSorted((a, b) => a.pos[0] - b.pos[0])[0];
