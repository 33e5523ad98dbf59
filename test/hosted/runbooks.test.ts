import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type MigrationRunbookProps, migrationRunbook, rhospControlPlaneRunbook } from '../../src';

const props: MigrationRunbookProps = {
  cluster: { name: 'shop', namespace: 'clusters' },
  platform: 'AWS',
  apiServerName: 'api.shop.example.com',
  s3: { bucket: 'hosted-backups', region: 'us-east-2' },
  backupManifests: 'shop-move.k8s.yaml',
};
const platforms: readonly MigrationRunbookProps['platform'][] = ['AWS', 'Azure', 'Agent', 'KubeVirt', 'OpenStack', 'PowerVS', 'None'];
const shellOf = (text: string): string => [...text.matchAll(/^```shell\n([\s\S]*?)^```$/gm)].map(([, shell]) => shell).join('\n');
const hasShellcheck = spawnSync('shellcheck', ['--version']).status === 0;
const books: [string, string][] = [
  ...platforms.map((platform): [string, string] => [`the move on ${platform}`, migrationRunbook({ ...props, platform })]),
  ['the move in a Route53 zone', migrationRunbook({ ...props, hostedZone: 'Z0123' })],
  ['the move of RHOSP nodes', rhospControlPlaneRunbook({ nodes: ['master-0', 'master-1'] })],
];

describe('the runbook of a move', () => {
  it('reads as it should', () => expect(migrationRunbook(props)).toMatchFileSnapshot('../../examples/hosting/MIGRATION.md'));
  it('names every kind that is saved, and puts back each, in order', () => {
    const kinds = 'HostedControlPlane Cluster AWSCluster AWSMachineTemplate AWSMachine MachineDeployment MachineSet Machine'.split(' ');
    const shell = shellOf(migrationRunbook(props));
    const at = (action: string) => kinds.map((kind) => shell.search(new RegExp(`${action}.*"\\$SAVED/${kind}\\.json"`)));
    for (const places of [at('save'), at('restore')]) {
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });
  it('shows no pre-signed URL', () => expect(migrationRunbook(props)).not.toMatch(/echo.*SNAPSHOT_URL|cat.*SNAPSHOT_URL/));
});

it('the runbook of RHOSP nodes reads as it should', () =>
  expect(rhospControlPlaneRunbook({ nodes: ['master-0', 'master-1'] })).toMatchFileSnapshot('./runbooks/rhosp.md'));

describe.skipIf(!hasShellcheck)('shellcheck passes', () => {
  it.each(books)('%s', (_, text) => {
    const { stdout } = spawnSync('shellcheck', ['--shell', 'bash', '-'], { input: shellOf(text), encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});
