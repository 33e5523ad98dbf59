import { isAbsolute, relative, resolve, sep } from 'node:path';

/** A file's path with slashes: relative where it lies in the working folder or below, else absolute; `-` stays so. */
export function pathOf(file: string): string {
  if (file === '-') return file;
  const path = relative(process.cwd(), resolve(file));
  const inside = path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  return (inside ? path : resolve(file)).split(sep).join('/');
}
