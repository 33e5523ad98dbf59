/** Slash-separated paths as Go's package path has them. */

/** Most paths are: rooted, and no part of them is empty or begins with a dot. */
const isClean = /^(?:\/[^/.][^/]*)+$/;

/** The shortest equal path (path.Clean): no trailing or double slash, no `.`, no `..` but at a relative path's head. */
export function clean(path: string): string {
  if (isClean.test(path)) return path;
  const rooted = path.startsWith('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') kept.push(part);
    else if (kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (!rooted) kept.push('..');
  }
  const text = kept.join('/');
  if (rooted) return `/${text}`;
  return text === '' ? '.' : text;
}

/** path.Join: the non-empty parts with slashes between them, cleaned; empty for none. */
export function join(...parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== '');
  return filled.length === 0 ? '' : clean(filled.join('/'));
}

/** path.Ext: from the last dot of the last element on, empty where it has none. */
export function extension(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot);
}
