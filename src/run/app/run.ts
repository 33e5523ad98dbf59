import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { packageFolder } from '../../place/package-folder';

/** A command that only runs one file by Node or by what makes Node read TypeScript. */
const simple = /^(?:npx\s+(?:(?:-y|--yes)\s+)?)?(?:ts-node|tsx|node)\s+([\w./@-]+\.(?:ts|tsx|cts|js|cjs))$/;

/** The file that a command runs, where it does nothing else. */
export const fileOf = (command: string): string | undefined => simple.exec(command.trim())?.[1];

/** How an app is run: a file by this Node, or a command by the shell. */
export type AppCall = { readonly file: string } | { readonly command: string };

/** What running an app ended in. */
export interface Ran {
  readonly status: number;
  /** The files written, below the output folder, sorted. */
  readonly written: readonly string[];
}

/**
 * Runs an app with a new output folder, which takes the place of the old one only when the app has ended well: of an app
 * that fails nothing is left half written. What the app prints goes to standard error.
 *
 * @param output the folder that the app is told to write, by CDK8S_OUTDIR
 */
export function runApp(call: AppCall, output: string): Ran {
  const target = resolve(output);
  mkdirSync(dirname(target), { recursive: true });
  const around = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
  const fresh = join(around, basename(target));
  try {
    const env = { ...process.env, CDK8S_OUTDIR: fresh };
    const options = { env, stdio: ['inherit', 2, 2] as (number | 'inherit')[] };
    const { status, error } =
      'file' in call
        ? spawnSync(process.execPath, ['--require', join(packageFolder, 'lib/transpile.js'), resolve(call.file)], options)
        : spawnSync(call.command, { ...options, shell: true });
    if (error) throw error;
    if (status !== 0) return { status: 1, written: [] };
    const written = filesBelow(fresh);
    if (written.length > 0) replace(target, fresh);
    return { status: 0, written };
  } finally {
    rmSync(around, { recursive: true, force: true });
  }
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
}

function replace(target: string, fresh: string): void {
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
