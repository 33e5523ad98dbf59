import { markdown } from './runbook';

export interface RhospRunbookProps {
  /** The control-plane nodes to move, one after the other. */
  readonly nodes: readonly string[];
}

/** Moves one node; it stops at the first step that fails, and says how far it came. */
const move = `
move() {
  local node=$1 server
  server=$(openstack server list --all-projects --name "^$node\\$" -f value -c ID)
  [ -n "$server" ] || { echo "no server is called $node" >&2; return 1; }
  oc adm cordon "$node" &&
    oc adm drain "$node" --delete-emptydir-data --ignore-daemonsets --force --timeout=15m &&
    oc debug "node/$node" -- chroot /host shutdown -h 1 &&
    is_off "$server" &&
    openstack server migrate --wait "$server" &&
    openstack server resize confirm "$server" &&
    is_off "$server" &&
    openstack server start "$server" &&
    oc wait --for=condition=Ready "node/$node" --timeout=30m &&
    oc adm uncordon "$node" &&
    is_stable
}
is_off() { until [ "$(openstack server show "$1" -f value -c status)" = SHUTOFF ]; do sleep 5; done; }
is_stable() {
  oc wait --for=condition=Available clusteroperators --all --timeout=60m &&
    oc wait --for=condition=Progressing=False clusteroperators --all --timeout=60m &&
    oc wait --for=condition=Degraded=False clusteroperators --all --timeout=60m
}`;

/** How the control-plane nodes of a standalone cluster on RHOSP move to other hosts. None of it can be a manifest: the servers are not the cluster's. */
export function rhospControlPlaneRunbook({ nodes }: RhospRunbookProps): string {
  return markdown('Moving control-plane nodes to other RHOSP hosts', 'One node at a time: etcd needs the other two.', [
    {
      title: 'Before you begin',
      text: 'OS_CLOUD names a cloud of clouds.yaml with rights over all projects, KUBECONFIG a file with those of a cluster administrator. All three etcd members are well.',
      shell: `
openstack server list --all-projects >/dev/null
oc auth can-i '*' '*' --all-namespaces
oc wait --for=condition=Available clusteroperator/etcd --timeout=1m
${move.trim()}`,
    },
    ...nodes.map((node) => ({
      title: `Move ${node}`,
      text: 'It is drained, shut down, moved by RHOSP, started and taken back; then all cluster operators have to be stable. Where it fails, mend what it says and run the rest of `move` by hand: the node stays cordoned meanwhile.',
      shell: `move ${node}`,
    })),
    { title: 'Check', text: 'All nodes are Ready, and none is cordoned.', shell: 'oc get nodes -l node-role.kubernetes.io/master -o wide' },
  ]);
}
