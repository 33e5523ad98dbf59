import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Folder } from '../cli/run';

const root = join(__dirname, '../..');

/** What a script ended in. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder in which scripts run, with the program, and an npx that fetches nothing, on the path. `npm test` has built it before. */
export class Workplace extends Folder {
  constructor() {
    super();
    const program = `exec node ${root}/bin/cdk8s-openshift.js "$@"\n`;
    this.#program('cdk8s-openshift', program);
    // npx --yes cdk8s-openshift@<version> …
    this.#program('npx', `[ "$1" = --yes ] || exit 97\necho "$2" > "${this.at('asked')}"\nshift 2\n${program}`);
  }

  #program(name: string, script: string): void {
    chmodSync(this.put(`bin/${name}`, `#!/bin/sh\n${script}`), 0o755);
  }

  /** Runs a program in the folder, with only the given environment besides the path. */
  run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
    const path = [this.at('bin'), process.env['PATH']].join(delimiter);
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.at(''), env: { ...env, PATH: path }, encoding: 'utf8' });
    return { status, out: stdout, err: stderr };
  }
}

/** Whether a program is at hand. */
export const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;
