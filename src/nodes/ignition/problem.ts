import type { Path } from '../../core/path';

/** What sort of thing is wrong with an Ignition config. */
export type IgnitionProblemCode =
  | 'version-invalid'
  | 'version-unknown'
  | 'wrong-type'
  | 'unused-key'
  | 'key-case'
  | 'duplicate-entry'
  | 'path'
  | 'path-conflict'
  | 'file-mode'
  | 'overwrite'
  | 'owner'
  | 'link'
  | 'url'
  | 'data-url'
  | 'base64'
  | 'compression'
  | 'verification'
  | 'http-header'
  | 'proxy'
  | 'disk'
  | 'partition'
  | 'filesystem'
  | 'raid'
  | 'luks'
  | 'unit-name'
  | 'unit-content'
  | 'unit-install'
  | 'user'
  | 'conversion';

/** Something that the machine-config operator refuses (error) or takes without acting on it as written (warning). */
export interface IgnitionProblem {
  /** In the user's own document, from `spec.config`. */
  readonly path: Path;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help: string;
  readonly code: IgnitionProblemCode;
}

export const error = (code: IgnitionProblemCode, path: Path, message: string, help: string): IgnitionProblem => ({
  code,
  path,
  severity: 'error',
  message,
  help,
});

export const warning = (code: IgnitionProblemCode, path: Path, message: string, help: string): IgnitionProblem => ({
  code,
  path,
  severity: 'warning',
  message,
  help,
});

export const hasErrors = (problems: readonly IgnitionProblem[]): boolean => problems.some((p) => p.severity === 'error');

/** A value as it stands in messages: quoted, and cut where it is long. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}
