import { join } from 'node:path';
import { App, Yaml } from 'cdk8s';
import { describe, expect, it } from 'vitest';
import { Cluster, localFile, localTree, MachineConfig } from '../../../src';

const folder = join(__dirname, 'files');

describe('MachineConfig', () => {
  it('writes all that an Ignition config may hold', async () => {
    const cluster = new Cluster(new App(), 'test', { release: '4.19' });
    new MachineConfig(cluster, 'all', {
      name: '99-master-all',
      role: 'master',
      fips: true,
      files: [
        { path: '/etc/chrony.conf', contents: localFile(join(folder, 'chrony.conf')), mode: '0600', user: 'root', group: 0 },
        { path: '/etc/hosts.d/all', contents: Array.from({ length: 40 }, (_, i) => `192.0.2.${i} host-${i}.example.com\n`).join('') },
      ],
      trees: [{ tree: localTree(join(folder, 'tree')) }],
      units: [{ name: 'hello.service', enabled: true, contents: localFile(join(folder, 'hello.service')) }],
      core: { sshAuthorizedKeys: [localFile(join(folder, 'keys.pub'))], passwordHash: '$y$j9T$example' },
      disks: [{ device: '/dev/vdc', wipeTable: true, partitions: [{ number: 1, label: 'var' }] }],
      luks: [{ name: 'data', device: '/dev/vdd', clevis: { tang: [{ url: 'https://tang.example.com', thumbprint: 'example' }] } }],
      filesystems: [{ device: '/dev/mapper/data', path: '/var/data', format: 'xfs', mountUnit: true }],
      bootDevice: { mirror: { devices: ['/dev/vda', '/dev/vdb'] }, luks: { tpm2: true } },
      ignition: { timeouts: { httpTotal: 60 } },
    });
    await expect(Yaml.stringify(...cluster.toJson())).toMatchFileSnapshot('./all.yaml');
  });
});
