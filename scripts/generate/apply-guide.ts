/** The APPLY.md of an example: what to apply in which order, what needs `--server-side`, what reboots. */
import type { ClusterInput } from '../../src/check/check';
import type { Doc } from '../../src/core/doc';

interface Step {
  /** Lower ones come first. */
  readonly order: number;
  /** The cluster has the object already; only its fields are set. */
  readonly owned?: boolean;
  /** What applying it does to nodes or workloads. */
  readonly effect: string;
}

const nothing = 'Nothing restarts.';
const pools = 'The nodes of the pools that it chooses drain and reboot, one pool’s `maxUnavailable` at a time.';

const steps: Readonly<Record<string, Step>> = {
  Namespace: { order: 0, effect: nothing },
  FeatureGate: { order: 1, owned: true, effect: 'All nodes drain and reboot. It cannot be undone.' },
  Node: {
    order: 2,
    owned: true,
    effect: 'All nodes drain and reboot where the cgroup mode changes; a latency profile changes the kubelet of workers.',
  },
  MachineConfigPool: { order: 3, effect: 'Nodes that come to belong to it drain and reboot into its configuration.' },
  MachineConfig: { order: 4, effect: 'The nodes of its role drain and reboot, one pool’s `maxUnavailable` at a time.' },
  ContainerRuntimeConfig: { order: 5, effect: pools },
  KubeletConfig: { order: 5, effect: pools },
  PerformanceProfile: { order: 5, effect: 'The nodes of its pool drain and reboot, perhaps twice, one pool’s `maxUnavailable` at a time.' },
  Tuned: {
    order: 6,
    effect: 'Nodes take the new profile at once; where it brings kernel arguments, the nodes of its pool drain and reboot.',
  },
  OperatorGroup: { order: 1, effect: nothing },
  Subscription: { order: 2, effect: 'The operator is installed, at once or when its install plan is approved.' },
  Role: { order: 1, effect: nothing },
  ConfigMap: { order: 3, effect: 'The node pools that name it roll out what changes in it.' },
  HostedCluster: { order: 4, effect: 'A control plane is made, of a snapshot where one is named; a new release rolls it over.' },
  NodePool: { order: 5, effect: 'Its nodes are replaced, or upgraded in place, where their release, machines or configuration change.' },
  Job: { order: 6, effect: 'It runs once, at once.' },
  CronJob: { order: 6, effect: 'It runs when its schedule says.' },
  Scheduler: { order: 6, owned: true, effect: nothing },
  Network: { order: 1, owned: true, effect: 'The network pods of all nodes are replaced one by one; traffic stalls for moments.' },
  'v1/Node': { order: 2, owned: true, effect: nothing },
  HostSubnet: { order: 2, owned: true, effect: 'The node takes its egress addresses; those that it gives up stop serving connections.' },
  NetNamespace: {
    order: 3,
    owned: true,
    effect:
      'The project’s traffic leaves by its new addresses at once, and open connections break; a change of network cuts off pods of others.',
  },
  EgressNetworkPolicy: { order: 4, effect: 'Nodes drop the project’s traffic for the moment in which they write its rules.' },
  EgressIP: { order: 3, effect: 'The traffic of the chosen pods leaves by its addresses at once, and open connections break.' },
  NetworkPolicy: { order: 3, effect: 'It acts at once.' },
  EgressFirewall: { order: 4, effect: 'It acts at once, on new connections and on open ones.' },
  ServiceAccount: { order: 1, effect: nothing },
  RoleBinding: { order: 2, effect: nothing },
  ClusterRoleBinding: { order: 2, effect: nothing },
  ExternalSecret: { order: 2, effect: nothing },
  Secret: { order: 2, effect: nothing },
  Infinispan: { order: 8, effect: 'Its pods start, and wait until every other site is found; a running one restarts pod by pod.' },
  Cache: { order: 9, effect: 'The cache is made; one that is there takes what it can without losing data.' },
  Backup: { order: 10, effect: 'It is taken once.' },
  Restore: { order: 11, effect: 'It is put back once, over what the caches hold.' },
};

const other: Step = { order: 7, effect: nothing };

const stepOf = ({ manifest: { apiVersion, kind } }: Doc): Step => steps[`${apiVersion}/${kind}`] ?? steps[kind] ?? other;

function row(doc: Doc, at: number): string {
  const { kind, metadata } = doc.manifest;
  const { owned = false, effect } = stepOf(doc);
  const how = doc.partial || owned ? 'yes: the cluster has it already' : 'no';
  const name = metadata?.namespace === undefined ? metadata?.name : `${metadata.namespace}/${metadata.name}`;
  return `| ${at + 1} | ${kind} \`${name}\` | ${how} | ${effect} |`;
}

/** One part for each cluster of the app. */
export function applyGuide(example: string, clusters: readonly ClusterInput[]): string {
  const parts = clusters.map(({ name, target, docs }) => {
    const sorted = [...docs].sort((a, b) => stepOf(a).order - stepOf(b).order);
    const file = `dist/${example}/${name}.k8s.yaml`;
    const reboots = sorted.some((doc) => stepOf(doc).effect.includes('reboot'));
    return [
      `## ${name} (OpenShift ${target.release})`,
      '',
      '```shell',
      ...(reboots
        ? ['oc patch machineconfigpool worker --type merge --patch \'{"spec":{"paused":true}}\'   # collect all reboots into one']
        : []),
      `oc diff -f ${file}`,
      `oc apply --server-side -f ${file}`,
      ...(reboots
        ? ['oc patch machineconfigpool worker --type merge --patch \'{"spec":{"paused":false}}\'', 'oc get machineconfigpool --watch']
        : []),
      '```',
      '',
      'One by one, in this order:',
      '',
      '| step | object | needs `--server-side` | what happens |',
      '| --- | --- | --- | --- |',
      ...sorted.map(row),
    ].join('\n');
  });
  return `# Applying ${example}\n\nGenerated by \`npm run generate\` from main.ts.\n\n${parts.join('\n\n')}\n`;
}
