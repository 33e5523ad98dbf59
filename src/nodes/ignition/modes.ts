import { modeHelp } from './mend';
import { error, type IgnitionProblem } from './problem';
import { octal } from './spec3/nodes';

const permissions = 0o777;

/**
 * The machine-config operator's own limit for files, not for directories (pkg/controller/common/helpers.go,
 * validateIgn2FileModes and validateIgn3FileModes).
 */
export function* checkFileModes(files: readonly { readonly path?: string; readonly mode?: number }[] = []): Generator<IgnitionProblem> {
  for (const [i, { path, mode }] of files.entries())
    if (mode !== undefined && mode > permissions)
      yield error(
        'file-mode',
        ['storage', 'files', i, 'mode'],
        `the mode ${mode} of ${path} is ${octal(mode)}, more than 0o777`,
        modeHelp(mode),
      );
}
