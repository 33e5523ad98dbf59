/** What type-checking a user's app costs over the bare project that `cdk8s init typescript-app` makes. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median';

const root = join(__dirname, '..');
const modules = join(root, 'node_modules');
const template = join(modules, 'cdk8s-cli/templates/typescript-app');

const bare = `import { App, Chart } from 'cdk8s';

const app = new App();
new Chart(app, 'hosting');
app.synth();
`;

const hosted = `import { App } from 'cdk8s';
import { Cluster, HostedCluster, NodePool } from 'cdk8s-openshift';

const app = new App();
const hosting = new Cluster(app, 'hosting', { release: '4.20' });
const release = 'quay.io/openshift-release-dev/ocp-release:4.20.3-multi';
const cluster = new HostedCluster(hosting, 'demo', {
  name: 'demo', release, platform: { type: 'Agent', agent: { agentNamespace: 'agents' } }, pullSecret: 'pull-secret',
});
new NodePool(hosting, 'small', { name: 'small', cluster, release, platform: { type: 'Agent' }, replicas: 2 });
new NodePool(hosting, 'large', { name: 'large', cluster, release, platform: { type: 'Agent', agent: {} }, replicas: 2 });
new NodePool(hosting, 'old', { name: 'old', cluster, release, platform: { type: 'Agent' }, autoScaling: { min: 1, max: 3 } });
app.synth();
`;

/** A project with the packed package and what the template installs. */
function project(main: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'types-'));
  spawnSync('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], { cwd: root });
  const [tarball = ''] = readdirSync(folder);
  const own = join(folder, 'node_modules/cdk8s-openshift');
  mkdirSync(own, { recursive: true });
  mkdirSync(join(folder, 'node_modules/@types'));
  spawnSync('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', own]);
  for (const name of ['cdk8s', 'constructs', 'cdk8s-plus-27', 'yaml', '@types/node', 'undici-types']) {
    symlinkSync(join(modules, name), join(folder, 'node_modules', name), 'dir');
  }
  cpSync(join(template, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  writeFileSync(join(folder, 'main.ts'), main);
  return folder;
}

/** @throws Error where the project does not compile */
function check(folder: string, compiler: string): number {
  const start = performance.now();
  const args = [join(modules, compiler, 'bin/tsc'), '-p', folder, '--noEmit', '--types', 'node'];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return performance.now() - start;
}

/** How many times longer a HostedCluster and three NodePools take than nothing: medians of five, for each compiler. */
export function typing(): { readonly compiler: string; readonly ratio: number }[] {
  const folders = [bare, hosted].map(project);
  const rows = ['typescript-5', 'typescript'].map((compiler) => {
    const times = Array.from({ length: 5 }, () => folders.map((folder) => check(folder, compiler)));
    const [without = 0, withPackage = 0] = folders.map((_, i) => median(times.map((one) => one[i] ?? 0)));
    return { compiler, ratio: withPackage / without };
  });
  for (const folder of folders) rmSync(folder, { recursive: true });
  return rows;
}
