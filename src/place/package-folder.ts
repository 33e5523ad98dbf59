import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

function above(folder: string): string {
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, 'package.json')) ? folder : above(parent);
}

/** Where this package lies: its program is below `lib` once it is built, and below `src` before. */
export const packageFolder = above(__dirname);
