/**
 * The shell of a backup. It needs bash, oc, aws and date of GNU coreutils, and these variables: CLUSTER_NAME,
 * CLUSTER_NAMESPACE, CONTROL_PLANE_NAMESPACE, PAUSE_FOR (such as `60 minutes`), LEAVE_PAUSED (`true` or `false`),
 * RETRY_SECONDS and S3_URL.
 *
 * What was paused is resumed however it ends: by the trap on EXIT, and should the pod be killed, because the pause has
 * an end of its own. Each step of resuming is tried again, and a failed one does not keep back the others.
 */
export const backupScript = `set -Eeuo pipefail
umask 077

writers=(kube-apiserver openshift-apiserver openshift-oauth-apiserver control-plane-operator)
work=$(mktemp -d)
undo=()

say() { printf '%s %s\\n' "$(date -u +%H:%M:%S)" "$*"; }

in_cluster() { oc -n "$CLUSTER_NAMESPACE" "$@"; }
in_control_plane() { oc -n "$CONTROL_PLANE_NAMESPACE" "$@"; }

retry() {
  local try
  for try in 1 2 3 4 5; do
    "$@" && return 0
    say "try $try failed: $1 $2"
    sleep "$RETRY_SECONDS"
  done
  return 1
}

# What was done is undone in the opposite order; each entry is a function and its two arguments.
resume() {
  local i entry left=()
  for ((i = \${#undo[@]} - 1; i >= 0; i--)); do
    read -r -a entry <<<"\${undo[$i]}"
    retry "\${entry[@]}" || left=("\${undo[$i]}" "\${left[@]}")
  done
  undo=("\${left[@]}")
  ((\${#undo[@]} == 0))
}

finish() {
  local status=$?
  trap - EXIT
  set +e
  if ((status != 0)); then say "failed with status $status"; fi
  if ((status != 0)) || [[ $LEAVE_PAUSED != true ]]; then
    resume || status=1
  else
    say "left paused, to be restored elsewhere"
  fi
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT

set_pause() { in_cluster patch "$1" --type merge --patch "{\\"spec\\":{\\"pausedUntil\\":$2}}"; }
set_replicas() { in_control_plane scale "$1" --replicas "$2"; }

pause() {
  local before
  before=$(in_cluster get "$1" -o 'jsonpath={.spec.pausedUntil}')
  if [[ -n $before ]]; then before="\\"$before\\""; else before=null; fi
  undo+=("set_pause $1 $before")
  set_pause "$1" "\\"$pause_end\\""
}

stop() {
  local before
  before=$(in_control_plane get "deployment/$1" -o 'jsonpath={.spec.replicas}')
  undo+=("set_replicas deployment/$1 $before")
  set_replicas "deployment/$1" 0
}

if [[ $LEAVE_PAUSED == true ]]; then pause_end=true; else pause_end=$(date -u -d "+$PAUSE_FOR" +%Y-%m-%dT%H:%M:%SZ); fi

say "pausing reconciliation"
pools=$(in_cluster get nodepools -o "jsonpath={.items[?(@.spec.clusterName==\\"$CLUSTER_NAME\\")].metadata.name}")
pause "hostedclusters/$CLUSTER_NAME"
for pool in $pools; do pause "nodepools/$pool"; done

say "stopping what writes to etcd"
for writer in "\${writers[@]}"; do stop "$writer"; done
in_control_plane wait --for=delete pod -l 'app in (kube-apiserver,openshift-apiserver,openshift-oauth-apiserver)' --timeout=300s

say "taking the snapshot"
in_control_plane exec -i etcd-0 -c etcd -- sh -eu <<'IN_ETCD'
ca=/etc/etcd/tls/etcd-ca/ca.crt
if [ ! -e "$ca" ]; then ca=/etc/etcd/tls/client/etcd-client-ca.crt; fi
export ETCDCTL_API=3
etcdctl --cacert "$ca" --cert /etc/etcd/tls/client/etcd-client.crt --key /etc/etcd/tls/client/etcd-client.key \\
  --endpoints https://localhost:2379 snapshot save /var/lib/data/snapshot.db
if command -v etcdutl >/dev/null; then
  etcdutl -w table snapshot status /var/lib/data/snapshot.db
else
  etcdctl -w table snapshot status /var/lib/data/snapshot.db
fi
IN_ETCD
in_control_plane exec etcd-0 -c etcd -- cat /var/lib/data/snapshot.db >"$work/snapshot.db"
in_control_plane exec etcd-0 -c etcd -- rm -f /var/lib/data/snapshot.db
[[ -s $work/snapshot.db ]]

say "saving the encryption key"
key_name=$(in_cluster get "hostedclusters/$CLUSTER_NAME" -o 'jsonpath={.spec.secretEncryption.aescbc.activeKey.name}')
if [[ -n $key_name ]]; then
  key=$(in_cluster get "secrets/$key_name" -o 'jsonpath={.data.key}')
  [[ -n $key ]]
  printf 'apiVersion: v1\\nkind: Secret\\nmetadata:\\n  name: %s\\n  namespace: %s\\ndata:\\n  key: %s\\n' \\
    "$key_name" "$CLUSTER_NAMESPACE" "$key" >"$work/encryption-key.yaml"
fi

# The API of the hosted cluster is down until here, and no longer than it takes.
if [[ $LEAVE_PAUSED != true ]]; then
  say "resuming"
  resume
fi

say "uploading"
export HOME="$work"
aws configure set default.s3.signature_version s3v4
stamp=$(date -u +%Y-%m-%dT%H-%M-%SZ)
for file in snapshot.db encryption-key.yaml; do
  if [[ -e $work/$file ]]; then
    aws s3 cp --only-show-errors --sse AES256 "$work/$file" "$S3_URL/$stamp/$file"
  fi
done
say "done: $stamp"
`;
