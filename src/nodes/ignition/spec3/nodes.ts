import type { Path } from '../../../core/path';
import { modeHelp } from '../mend';
import { error, type IgnitionProblem, warning } from '../problem';
import type { Node, Owner } from '../types';
import { type Check, empty } from './check';
import { checkPath } from './paths';

const largestMode = 0o7777;
const specialBits = 0o7000;

/** Files, directories and links (config/v3_5/types/node.go, file.go, directory.go, mode.go). */
export const checkNodes: Check = function* ({ storage }) {
  for (const [i, file] of (storage?.files ?? []).entries()) {
    const path = ['storage', 'files', i];
    yield* checkNode(file, path);
    yield* checkMode(file.mode, path);
    if (file.overwrite && file.contents?.source === undefined)
      yield error(
        'overwrite',
        [...path, 'overwrite'],
        `${file.path} is to overwrite what is there with no contents given`,
        'give contents.source ("data:," for an empty file), or leave overwrite out',
      );
  }
  for (const [i, directory] of (storage?.directories ?? []).entries()) {
    const path = ['storage', 'directories', i];
    yield* checkNode(directory, path);
    yield* checkMode(directory.mode, path);
  }
  for (const [i, link] of (storage?.links ?? []).entries()) yield* checkNode(link, ['storage', 'links', i]);
};

function* checkNode({ path, user, group }: Node, at: Path): Generator<IgnitionProblem> {
  yield* checkPath(path, [...at, 'path']);
  yield* checkOwner(user, [...at, 'user']);
  yield* checkOwner(group, [...at, 'group']);
}

function* checkOwner(owner: Owner | undefined, at: Path): Generator<IgnitionProblem> {
  if (owner?.id === undefined || empty(owner.name)) return;
  yield error('owner', at, `the ${at.at(-1)} is given by the id ${owner.id} and by the name ${owner.name}`, 'keep one of them');
}

export const octal = (mode: number): string => `${mode < 0 ? '-' : ''}0o${Math.abs(mode).toString(8)}`;

function* checkMode(mode: number | undefined, at: Path): Generator<IgnitionProblem> {
  if (mode === undefined) return;
  const path = [...at, 'mode'];
  if (mode < 0 || mode > largestMode) yield error('file-mode', path, `the mode ${mode} (${octal(mode)}) is no file mode`, modeHelp(mode));
  else if ((mode & specialBits) !== 0)
    yield warning(
      'file-mode',
      path,
      `the mode ${mode} is ${octal(mode)}: its setuid, setgid and sticky bits do nothing, which leaves ${octal(mode & ~specialBits)}`,
      modeHelp(mode),
    );
}
