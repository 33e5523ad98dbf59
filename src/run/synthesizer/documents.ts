import { printYaml } from './print-yaml';

/** The texts of a file's documents, each printed when it is asked for. */
export function* documents(manifests: Iterable<object | undefined>): Generator<string> {
  let between = '';
  for (const manifest of manifests) {
    yield between + (manifest === undefined ? '\n' : printYaml(manifest));
    between = '---\n';
  }
}

/** About as many characters as one piece holds. */
const most = 2 ** 16;

/** Texts as bytes, in pieces of many: a text that is made of small ones takes several times the memory of its bytes. */
export function* pieced(texts: Iterable<string>): Generator<Buffer> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < most) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(piece);
}
