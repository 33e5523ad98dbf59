import type { ErrorCode } from 'yaml';

/** What to say for each error of the `yaml` package, whose own messages show values. */
const words: Partial<Record<ErrorCode, readonly [wrong: string, help: string]>> = {
  BAD_ALIAS: ['an anchor or alias has no usable name', 'name it with letters, digits, - and _'],
  BAD_DIRECTIVE: ['a directive cannot be read', 'leave the line that begins with % out'],
  BAD_DQ_ESCAPE: ['a text in double quotes holds an escape that YAML does not know', 'double the backslash, or use single quotes'],
  BAD_INDENT: ['the indentation fits nothing around it', 'line it up with what it belongs to'],
  BAD_SCALAR_START: ['a text begins with a character that YAML keeps for itself', 'put the text in quotes'],
  BLOCK_AS_IMPLICIT_KEY: ['a list or another key stands where only a value can', 'put it on a line of its own, or the text in quotes'],
  BLOCK_IN_FLOW: ['an indented list or map stands inside brackets', 'write it in brackets too'],
  MISSING_CHAR: ['a quote, bracket, colon or space is missing', 'close or complete what begins here'],
  MULTILINE_IMPLICIT_KEY: ['a line is no key, as its colon is missing', 'add the colon, or put the text in quotes'],
  RESOURCE_EXHAUSTION: ['maps and lists stand too deep in each other', 'flatten the document'],
  TAB_AS_INDENT: ['a tab stands where the indentation must be spaces', 'indent with spaces'],
  TAG_RESOLVE_FAILED: ['a tag has no meaning here', 'leave out the word that begins with !'],
};

const otherwise = [
  'something stands here that belongs to nothing',
  'look for a missing quote, bracket, colon or space here or just before',
] as const;

export const yamlErrorWords = (code: ErrorCode): readonly [wrong: string, help: string] => words[code] ?? otherwise;
