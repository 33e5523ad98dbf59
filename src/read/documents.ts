/** One YAML document's slice of a stream, its directives and markers included. */
export interface Slice {
  readonly text: string;
  /** the line of the stream on which it begins, counted from 1 */
  readonly line: number;
}

const prelude = /^(?:[ \t]*(?:#.*)?|%.*)\r?$/;
const marker = /^(?:---|\.\.\.)(?:[ \t\r]|$)/;

/** Cuts a stream at its markers, which only stand at the beginning of a line and never inside a value. */
export function* documents(stream: string): Generator<Slice> {
  let from = 0;
  let fromLine = 1;
  let line = 1;
  let begun = false;
  for (let at = 0; at < stream.length; line++) {
    const newline = stream.indexOf('\n', at);
    const next = newline === -1 ? stream.length : newline + 1;
    const first: string | undefined = stream[at];
    const content: string = begun && first !== '-' && first !== '.' ? '' : stream.slice(at, newline === -1 ? next : newline);
    const marked = marker.test(content);
    const ends = marked && first === '.';
    if (begun && marked && !ends) {
      yield { text: stream.slice(from, at), line: fromLine };
      from = at;
      fromLine = line;
    }
    begun ||= marked || !prelude.test(content);
    if (ends) {
      yield { text: stream.slice(from, next), line: fromLine };
      from = next;
      fromLine = line + 1;
      begun = false;
    }
    at = next;
  }
  yield { text: stream.slice(from), line: fromLine };
}
