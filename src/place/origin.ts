import { join, sep } from 'node:path';
import type { Construct } from 'constructs';
import { packageFolder } from './package-folder';

/** Where in the user's code something was written. */
export interface Frame {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const created = new WeakMap<Construct, Error>();

/** The built package and its sources: frames in them are ours, not the user's. */
const ours = ['lib', 'src'].map((folder) => join(packageFolder, folder, sep));

const frame = /\(?((?:file:\/\/)?[^()\s][^()]*?):(\d+):(\d+)\)?$/;

function isUsers(file: string): boolean {
  const dependency = file.includes(`${sep}node_modules${sep}constructs${sep}`) || file.includes(`${sep}node_modules${sep}cdk8s${sep}`);
  return !file.startsWith('node:') && !dependency && !ours.some((folder) => file.startsWith(folder));
}

/** Remembers where a construct is created. The stack becomes text only when a finding asks for it. */
export function recordCreation(construct: Construct): void {
  created.set(construct, new Error());
}

/** The user's file, line and column that created a construct, or the nearest recorded parent of it. */
export function creationOf(construct: Construct): Frame | undefined {
  for (const scope of [...construct.node.scopes].reverse()) {
    const stack = created.get(scope as Construct)?.stack;
    if (stack === undefined) continue;
    for (const line of stack.split('\n').slice(1)) {
      const [, file, row, column] = frame.exec(line.trim().replace(/^at /, '')) ?? [];
      const path = file?.replace(/^.*\((?=[^(]*$)/, '').replace(/^file:\/\//, '');
      if (path && isUsers(path)) return { file: path, line: Number(row), column: Number(column) };
    }
  }
  return undefined;
}
