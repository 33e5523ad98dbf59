import type { Path } from '../../../core/path';
import { error, type IgnitionProblem, quote } from '../problem';
import { empty } from '../spec3/check';
import { octal } from '../spec3/nodes';
import type { Check2 } from './check';
import type { Node2 } from './types';

/** config/v2_2/types/node.go, file.go, directory.go, link.go, mode.go */
export const checkNodes2: Check2 = function* ({ storage = {} }) {
  for (const list of ['files', 'directories'] as const)
    for (const [i, node] of (storage[list] ?? []).entries()) {
      yield* checkNode(node, ['storage', list, i]);
      yield* checkMode(node.mode, ['storage', list, i, 'mode']);
    }
  for (const [i, { append, overwrite, path = '' }] of (storage.files ?? []).entries())
    if (append && overwrite)
      yield error('overwrite', ['storage', 'files', i], `${path} is both to overwrite and to append to what is there`, 'keep one of them');
  for (const [i, link] of (storage.links ?? []).entries()) {
    yield* checkNode(link, ['storage', 'links', i]);
    if (!link.hard) yield* checkAbsolute(link.target, ['storage', 'links', i, 'target']);
  }
};

function* checkNode({ filesystem, path, user, group }: Node2, at: Path): Generator<IgnitionProblem> {
  if (empty(filesystem))
    yield error('filesystem', [...at, 'filesystem'], `spec 2 wants to know the filesystem of ${path}`, 'set filesystem: root');
  yield* checkAbsolute(path, [...at, 'path']);
  for (const [field, owner] of Object.entries({ user, group }))
    if (owner?.id !== undefined && !empty(owner.name))
      yield error('owner', [...at, field], `the ${field} is given by the id ${owner.id} and by the name ${owner.name}`, 'keep one of them');
}

export function* checkAbsolute(path: string | undefined, at: Path): Generator<IgnitionProblem> {
  if (!path?.startsWith('/')) yield error('path', at, `the path ${quote(path ?? '')} is not absolute`, 'begin it with /');
}

function* checkMode(mode: number | undefined, path: Path): Generator<IgnitionProblem> {
  if (mode !== undefined && (mode < 0 || mode > 0o7777))
    yield error(
      'file-mode',
      path,
      `the mode ${mode} (${octal(mode)}) is no file mode`,
      'give permissions from 0 to 0o777, such as 420 for 0o644',
    );
}
