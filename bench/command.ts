/** `cdk8s-openshift synth` of a TypeScript app, beside `cdk8s synth` of the same as `cdk8s init` sets it up: with ts-node. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, inTurns, type Result } from './measure';
import { hosted, modules, project, root } from './project';

/** What the template's `^10` stands for. Installed for the run only, as nothing else here needs it. */
const tsNode = 'ts-node@10.9.2';

/** @throws Error where it cannot be had */
function installed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const options = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', folder, ...options, tsNode], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tsNode} cannot be installed: ${stderr}`);
  // The compiler is looked for beside ts-node, and is the one of the template.
  symlinkSync(join(modules, 'typescript-5'), join(folder, 'node_modules/typescript'), 'dir');
  return folder;
}

export function commanding(): Result {
  const around = installed();
  const folder = project(hosted, {
    'ts-node': realpathSync(join(around, 'node_modules/ts-node')),
    typescript: join(modules, 'typescript-5'),
  });
  try {
    mkdirSync(join(folder, 'node_modules/.bin'));
    symlinkSync('../ts-node/dist/bin.js', join(folder, 'node_modules/.bin/ts-node'));
    const env = { CDK8S_CHECK_UPGRADE: 'false' };
    const [cost, of] = inTurns([
      call([join(root, 'bin/cdk8s-openshift.js'), 'synth'], folder, env),
      call([join(modules, 'cdk8s-cli/bin/cdk8s'), 'synth', '--check-upgrade=false'], folder, env),
    ]);
    const row = { what: 'synth of a TypeScript app', baseline: 'cdk8s synth, ts-node', by: 'wall', cost, of, least: 3 } as const;
    return { rows: [row], growth: [] };
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(around, { recursive: true });
  }
}
