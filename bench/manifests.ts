/** Manifests of about 4 KB when printed, of the kinds that clusters hold many of. */
import type { Manifest } from '../src/core/manifest';

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const egressFirewall = (i: number): object => ({
  apiVersion: 'k8s.ovn.org/v1',
  kind: 'EgressFirewall',
  metadata: { name: 'default', namespace: `project-${i}` },
  spec: {
    egress: times(34, (rule) => ({
      type: rule % 3 === 0 ? 'Deny' : 'Allow',
      to: rule % 5 === 4 ? { dnsName: `host-${rule}.example-${i}.com` } : { cidrSelector: `10.${rule}.${i % 256}.0/24` },
      ports: [
        { port: 80 + rule, protocol: 'TCP' },
        { port: 443, protocol: 'TCP' },
      ],
    })),
  },
});

const unit = (i: number, unit: number): string =>
  `[Unit]\nDescription=Agent ${unit} of config ${i}\nAfter=network-online.target\n\n[Service]\nType=simple\nEnvironment="NODE=%H" "MODE=strict"\nExecStart=/usr/local/bin/agent-${unit} --config /etc/agent/${unit}.conf\nRestart=on-failure\n\n[Install]\nWantedBy=multi-user.target\n`;

const machineConfig = (i: number): object => ({
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'MachineConfig',
  metadata: { name: `50-agents-${i}`, labels: { 'machineconfiguration.openshift.io/role': 'worker' } },
  spec: {
    config: {
      ignition: { version: '3.2.0' },
      storage: {
        files: times(6, (file) => ({
          path: `/etc/agent-${i}/${file}.conf`,
          mode: 0o644,
          contents: {
            source: `data:text/plain;charset=utf-8;base64,${Buffer.from(`listen = ${i}\nworkers = ${file}\n`.repeat(4)).toString('base64')}`,
          },
        })),
      },
      systemd: { units: times(6, (u) => ({ name: `agent-${i}-${u}.service`, enabled: true, contents: unit(i, u) })) },
    },
  },
});

const tuned = (i: number): object => ({
  apiVersion: 'tuned.openshift.io/v1',
  kind: 'Tuned',
  metadata: { name: `tuned-${i}`, namespace: 'openshift-cluster-node-tuning-operator' },
  spec: {
    profile: [
      {
        name: `profile-${i}`,
        data: `[main]\nsummary=Profile ${i}\ninclude=openshift-node\n\n[sysctl]\n${times(90, (s) => `net.ipv4.neigh.default.gc_thresh${s}=${s * 1024}\n`).join('')}`,
      },
    ],
    recommend: [{ profile: `profile-${i}`, priority: 20 + (i % 10), match: [{ label: `tuning-${i}`, value: 'yes' }] }],
  },
});

const configMap = (i: number): object => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name: `settings-${i}`,
    namespace: `project-${i}`,
    labels: { app: 'settings', 'app.kubernetes.io/part-of': `system-${i % 50}` },
  },
  data: Object.fromEntries(
    times(50, (key) => [
      `setting.${key}`,
      key % 4 === 0 ? `https://service-${key}.example.com:8443/path?q=${i}` : `value ${key} of ${i}, "quoted" and yes`,
    ]),
  ),
});

const nodePool = (i: number): object => ({
  apiVersion: 'hypershift.openshift.io/v1beta1',
  kind: 'NodePool',
  metadata: {
    name: `pool-${i}`,
    namespace: 'clusters',
    annotations: Object.fromEntries(
      times(30, (a) => [`team.example.com/note-${a}`, `the reason number ${a} for pool ${i} is long enough`]),
    ),
  },
  spec: {
    clusterName: `cluster-${i % 20}`,
    replicas: 2 + (i % 5),
    management: {
      autoRepair: true,
      upgradeType: 'Replace',
      replace: { strategy: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
    },
    platform: {
      type: 'KubeVirt',
      kubevirt: { compute: { cores: 8, memory: '16Gi' }, rootVolume: { type: 'Persistent', persistent: { size: '120Gi' } } },
    },
    release: { image: 'quay.io/openshift-release-dev/ocp-release:4.22.0-x86_64' },
    nodeLabels: Object.fromEntries(times(20, (l) => [`zone.example.com/label-${l}`, `value-${l}`])),
  },
});

const kubeletConfig = (i: number): object => ({
  apiVersion: 'machineconfiguration.openshift.io/v1',
  kind: 'KubeletConfig',
  metadata: {
    name: `kubelet-${i}`,
    annotations: Object.fromEntries(
      times(45, (a) => [`owner.example.com/contact-${a}`, `team-${a}@example.com is asked before pool ${i} changes`]),
    ),
  },
  spec: {
    machineConfigPoolSelector: { matchLabels: { 'custom-kubelet': `pool-${i}` } },
    kubeletConfig: {
      podsPerCore: 10,
      maxPods: 250 + (i % 100),
      systemReserved: { cpu: '2000m', memory: '1Gi' },
      evictionHard: { 'memory.available': '500Mi', 'nodefs.available': '10%' },
    },
  },
});

const kinds = [egressFirewall, machineConfig, tuned, configMap, nodePool, kubeletConfig];

/** So many manifests, the kinds in turn; every name stands once. */
export const manifests = (count: number): Manifest[] => times(count, (i) => kinds[i % kinds.length]?.(i) as Manifest);
