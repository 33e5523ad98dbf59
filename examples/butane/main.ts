import { join } from 'node:path';
import { App } from 'cdk8s';
import { Cluster, localFile, localTree, MachineConfig } from 'cdk8s-openshift';

const app = new App();
const prod = new Cluster(app, 'butane', { release: '4.18' });
const local = (name: string): string => join(__dirname, 'files', name);

// storage.files with contents.inline, contents.local and storage.trees; systemd.units with contents_local.
new MachineConfig(prod, 'time', {
  name: '99-worker-time',
  role: 'worker',
  files: [
    { path: '/etc/chrony.conf', contents: localFile(local('chrony.conf')), mode: '0644' },
    { path: '/etc/motd', contents: 'kept by machine configs\n' },
  ],
  trees: [{ tree: localTree(local('bin')), path: '/usr/local/bin' }],
  units: [
    { name: 'clock-report.service', enabled: true, contents: localFile(local('clock-report.service')) },
    { name: 'chronyd.service', dropins: [{ name: '10-nice.conf', contents: '[Service]\nNice=-5\n' }] },
  ],
});

// passwd.users
new MachineConfig(prod, 'ssh', {
  name: '99-worker-ssh',
  role: 'worker',
  core: { sshAuthorizedKeys: [localFile(local('admins.pub'))] },
});

// storage.disks, storage.filesystems with with_mount_unit
new MachineConfig(prod, 'containers', {
  name: '98-worker-var-lib-containers',
  role: 'worker',
  disks: [{ device: '/dev/disk/by-id/wwn-0x5000c500d77b5307', wipeTable: true, partitions: [{ number: 1, label: 'containers' }] }],
  filesystems: [
    {
      device: '/dev/disk/by-partlabel/containers',
      path: '/var/lib/containers',
      format: 'xfs',
      mountOptions: ['defaults', 'prjquota'],
      mountUnit: true,
    },
  ],
});

// boot_device.mirror, boot_device.luks, openshift.fips
new MachineConfig(prod, 'boot', {
  name: '99-master-boot',
  role: 'master',
  fips: true,
  bootDevice: { mirror: { devices: ['/dev/sda', '/dev/sdb'] }, luks: { tpm2: true } },
});

// openshift.kernel_arguments, openshift.extensions
new MachineConfig(prod, 'kernel', {
  name: '99-worker-kernel',
  role: 'worker',
  kernelArguments: ['audit=1'],
  extensions: ['usbguard'],
});

app.synth();
