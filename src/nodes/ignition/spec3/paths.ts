import type { Path } from '../../../core/path';
import { clean } from '../go/path';
import { error, type IgnitionProblem, quote } from '../problem';

/** Absolute and as short as it can be (config/v3_5/types/path.go, validatePath). */
export function* checkPath(value: string, at: Path): Generator<IgnitionProblem> {
  const fault = pathFault(value);
  if (fault !== undefined) yield error('path', at, fault.message, fault.help);
}

function pathFault(value: string): { readonly message: string; readonly help: string } | undefined {
  if (value === '') return { message: 'the path is missing', help: 'give an absolute path' };
  if (!value.startsWith('/')) return { message: `the path ${quote(value)} is not absolute`, help: 'begin it with /' };
  if (clean(value) === value) return undefined;
  return {
    message: `the path ${quote(value)} has a slash, "." or ".." too many`,
    help: `write ${quote(clean(value))}`,
  };
}
