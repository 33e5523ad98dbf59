/** Projects of users, as `cdk8s init typescript-app` makes them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const root = join(__dirname, '..');
export const modules = join(root, 'node_modules');

const template = join(modules, 'cdk8s-cli/templates/typescript-app');

/** An app that holds nothing. */
export const bare = `import { App, Chart } from 'cdk8s';

const app = new App();
new Chart(app, 'hosting');
app.synth();
`;

/** An app with a HostedCluster and three NodePools. */
export const hosted = `import { App } from 'cdk8s';
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

/** A project with the packed package and what the template installs. @param more further packages, by the folders they are in */
export function project(main: string, more: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  spawnSync('npm', ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], { cwd: root });
  const [tarball = ''] = readdirSync(folder);
  const own = join(folder, 'node_modules/cdk8s-openshift');
  mkdirSync(own, { recursive: true });
  spawnSync('tar', ['-xzf', join(folder, tarball), '--strip-components=1', '-C', own]);
  const names = ['cdk8s', 'constructs', 'cdk8s-plus-27', 'yaml', 'ignore', 'sucrase', '@types/node', 'undici-types'];
  const packages = { ...Object.fromEntries(names.map((name) => [name, join(modules, name)])), ...more };
  for (const [name, from] of Object.entries(packages)) {
    const to = join(folder, 'node_modules', name);
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(from, to, 'dir');
  }
  for (const name of ['tsconfig.json', 'cdk8s.yaml']) cpSync(join(template, name), join(folder, name));
  writeFileSync(join(folder, 'main.ts'), main);
  return folder;
}
