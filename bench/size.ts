/** What the package weighs, beside another library of constructs. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { modules, root } from './project';

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

function weight(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** @returns words that tell it */
export function sizing(): string {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' });
  const [{ size, unpackedSize, entryCount } = { size: 0, unpackedSize: 0, entryCount: 0 }] = JSON.parse(stdout) as {
    size: number;
    unpackedSize: number;
    entryCount: number;
  }[];
  const other = weight(join(modules, 'cdk8s-plus-27'));
  return `${megabytes(size)} MB packed, ${megabytes(unpackedSize)} MB unpacked in ${entryCount} files: ${(unpackedSize / other).toFixed(2)} of cdk8s-plus-27, which is ${megabytes(other)} MB`;
}
