import { defined } from '../../core/metadata';
import type { LocalFile } from '../../place/local';
import type { PasswdUser } from '../ignition/types';
import { textOf } from './contents';

/** How people log in as `core`, the one user that the operator looks after. The list stands for all keys there are. */
export interface CoreUserProps {
  /** Public keys, a line each, or files of this machine that hold one a line (`localFile(path)`). @default - none */
  readonly sshAuthorizedKeys?: readonly (string | LocalFile)[];
  /** As `mkpasswd --method=yescrypt` prints it; OpenShift 4.13 and newer. It serves the console, not ssh. @default - none */
  readonly passwordHash?: string;
}

export function coreUser({ sshAuthorizedKeys, passwordHash }: CoreUserProps): PasswdUser {
  const lines = sshAuthorizedKeys?.flatMap((keys) =>
    textOf(keys, 'a file of ssh keys')
      .split(/\r?\n/)
      .filter((line) => line !== ''),
  );
  return defined({ name: 'core', sshAuthorizedKeys: lines, passwordHash });
}
