/** What type-checking a user's app costs over the bare project that `cdk8s init typescript-app` makes. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { call, inTurns, type Result, type Row } from './measure';
import { bare, hosted, modules, project } from './project';

export function typing(): Result {
  const folders = [hosted, bare].map((main) => project(main)) as [string, string];
  try {
    const rows = ['typescript-5', 'typescript'].map((compiler): Row => {
      const check = (folder: string) => call([join(modules, compiler, 'bin/tsc'), '-p', folder, '--noEmit', '--types', 'node'], folder);
      const [cost, of] = inTurns([check(folders[0]), check(folders[1])]);
      return { what: `types of an app, ${compiler}`, baseline: 'the bare template', by: 'cpu', cost, of, least: 0.5 };
    });
    return { rows, growth: [] };
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true });
  }
}
