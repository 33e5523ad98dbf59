import { InputError } from '../../read/error';

const causes: Record<string, readonly [wrong: string, help: string]> = {
  ENOENT: ['there is no such file or folder', 'check the path'],
  ENOTDIR: ['there is no such file or folder', 'check the path'],
  EACCES: ['it may not be read', 'check its permissions'],
  EPERM: ['it may not be read', 'check its permissions'],
  ELOOP: ['the link leads back to itself', 'mend or remove it'],
};

/** Runs something on a path of the disk, and turns what the system refuses into an InputError. */
export function readable<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
    const [wrong, help] = causes[error.code] ?? [`it cannot be read (${error.code})`, 'check the path'];
    throw new InputError(path, wrong, help);
  }
}
