import type { HostedClusterPlatform } from '../hosted-cluster';
import { controlPlaneKinds } from './moved-kinds';
import { markdown, type Step } from './runbook';

export interface MigrationRunbookProps {
  /** The hosted cluster: a HostedCluster, or what it is called. */
  readonly cluster: { readonly name: string; readonly namespace: string };
  readonly platform: HostedClusterPlatform['type'];
  /** The DNS name of its API server, which is the same in both management clusters. */
  readonly apiServerName: string;
  /** Where the backup goes. */
  readonly s3: { readonly bucket: string; readonly region: string; readonly prefix?: string };
  /** The file with the manifests of its HostedClusterBackup with `leavePaused`. */
  readonly backupManifests: string;
  /** The Route53 zone in which external DNS writes. @default - the names are looked up and no zone is asked */
  readonly hostedZone?: string;
}

const clean =
  'del(.status, .metadata.uid, .metadata.resourceVersion, .metadata.creationTimestamp, .metadata.generation, .metadata.managedFields, .metadata.ownerReferences)';

function variables({ cluster: { name, namespace }, s3: { bucket, region, prefix = name } }: MigrationRunbookProps): string {
  return `
export SOURCE="$HOME/source.kubeconfig" DESTINATION="$HOME/destination.kubeconfig" HOSTED="$HOME/${name}.kubeconfig"
export NAME=${name} NAMESPACE=${namespace} CONTROL_PLANE=${namespace}-${name}
export S3_URL=s3://${bucket}/${prefix} AWS_DEFAULT_REGION=${region}
export SAVED="$HOME/${name}-objects"
umask 077
mkdir -p "$SAVED"
save() { KUBECONFIG="$SOURCE" oc get "$@" -o json | jq 'if .kind == "List" then .items[] else . end | ${clean}'; }
restore() { KUBECONFIG="$DESTINATION" oc apply --server-side -f "$1"; }`;
}

function saving(props: MigrationRunbookProps): string {
  return `
save hostedcluster "$NAME" -n "$NAMESPACE" >"$SAVED/hostedcluster.json"
save nodepools -n "$NAMESPACE" | jq 'select(.spec.clusterName == env.NAME)' >"$SAVED/nodepools.json"
save configmaps -n "$NAMESPACE" | jq 'select(.metadata.name | test("^(kube-root-ca|openshift-service-ca)[.]crt$") | not)' >"$SAVED/configmaps.json"
save_secrets() { # without those that the destination makes by itself
  save secrets -n "$1" | jq 'select(.type != "kubernetes.io/service-account-token" and .type != "kubernetes.io/dockercfg")
    | select(.metadata.name | test("^(token-|oauth-openshift)") | not)'
}
save_secrets "$NAMESPACE" >"$SAVED/secrets.json"
save_secrets "$CONTROL_PLANE" >"$SAVED/control-plane-secrets.json"
${controlPlaneKinds(props.platform)
  .map(({ resource, what }) => `save ${resource} -n "$CONTROL_PLANE" >"$SAVED/${what}.json"`)
  .join('\n')}`;
}

const restoring = ({ platform }: MigrationRunbookProps): string =>
  [
    'restore "$SAVED/secrets.json"',
    'if [ -s "$SAVED/configmaps.json" ]; then restore "$SAVED/configmaps.json"; fi',
    'restore "$SAVED/control-plane-secrets.json"',
    ...controlPlaneKinds(platform).map(({ what }) => `if [ -s "$SAVED/${what}.json" ]; then restore "$SAVED/${what}.json"; fi`),
  ].join('\n');

const dropping = ({ platform }: MigrationRunbookProps): string => `
export KUBECONFIG="$SOURCE"
drop() { # what <namespace> <resource>: without finalizers, so that nothing in the cloud is deleted
  oc get "$2" -n "$1" -o name | while read -r object; do
    oc patch "$object" -n "$1" --type merge --patch '{"metadata":{"finalizers":null}}'
    oc delete "$object" -n "$1" --ignore-not-found --wait=false
  done
}
oc scale deployment --all -n "$CONTROL_PLANE" --replicas 0
oc scale statefulset --all -n "$CONTROL_PLANE" --replicas 0
oc wait --for=delete pod --all -n "$CONTROL_PLANE" --timeout=300s
oc get nodepools -n "$NAMESPACE" -o json | jq -r '.items[] | select(.spec.clusterName == env.NAME) | .metadata.name' |
  while read -r pool; do
    oc patch nodepool "$pool" -n "$NAMESPACE" --type merge --patch '{"metadata":{"finalizers":null}}'
    oc delete nodepool "$pool" -n "$NAMESPACE" --ignore-not-found --wait=false
  done
${[...controlPlaneKinds(platform)]
  .reverse()
  .map(({ resource }) => `drop "$CONTROL_PLANE" ${resource}`)
  .join('\n')}
oc delete namespace "$CONTROL_PLANE" --ignore-not-found
oc patch hostedcluster "$NAME" -n "$NAMESPACE" --type merge --patch '{"metadata":{"finalizers":null}}'
oc delete hostedcluster "$NAME" -n "$NAMESPACE" --ignore-not-found`;

function dnsStep({ apiServerName, hostedZone }: MigrationRunbookProps): Step {
  const records =
    hostedZone === undefined
      ? `until [ -z "$(dig +short ${apiServerName})" ]; do sleep 10; done`
      : `until [ "$(aws route53 list-resource-record-sets --hosted-zone-id ${hostedZone} --query "length(ResourceRecordSets[?Name=='${apiServerName}.'])" --output text)" = 0 ]; do sleep 10; done`;
  return {
    title: 'Give up the DNS names',
    text: `External DNS of the source deletes the records of what it published once that is gone, ${apiServerName} among them; the destination's can then make its own.`,
    shell: `
KUBECONFIG="$SOURCE" oc delete routes --all -n "$CONTROL_PLANE"
KUBECONFIG="$SOURCE" oc delete services -n "$CONTROL_PLANE" -l external-dns.alpha.kubernetes.io/managed=true --ignore-not-found
${records}`,
  };
}

/** What has to hold on a platform besides. */
const provisos: Partial<Readonly<Record<HostedClusterPlatform['type'], string>>> = {
  Agent: 'It has the Agents of the cluster’s machines, in a namespace of the same name. ',
  KubeVirt:
    'The virtual machines run in an infrastructure cluster of their own: those inside the source do not move, and are deleted with it. ',
};

const kindsIn = (platform: HostedClusterPlatform['type']): string =>
  controlPlaneKinds(platform)
    .map(({ what }) => what)
    .join(', ');

/**
 * How a hosted cluster moves to another management cluster: every kind of object that is saved and put back, in order, to
 * the last step. The one step that is manifests is the backup: a HostedClusterBackup with `leavePaused`.
 */
export function migrationRunbook(props: MigrationRunbookProps): string {
  const { cluster, platform, apiServerName, backupManifests } = props;
  const steps: Step[] = [
    {
      title: 'Before you begin',
      text: `Both management clusters run the same operator, and external DNS for the domain of ${apiServerName}: nodes find the API server by this name alone. The destination reaches the same ${platform === 'None' ? 'machines' : 'cloud or machines'}, and has neither of the two namespaces. ${provisos[platform] ?? ''}You need oc, jq, aws and dig.`,
      shell: variables(props),
    },
    {
      title: 'Take the backup, and stay paused',
      text: 'The Job pauses HostedCluster and NodePools, stops the writers, takes the snapshot of etcd, and uploads it with the encryption key. It resumes by itself if it fails, and the move ends there.',
      shell: `
KUBECONFIG="$SOURCE" oc apply --server-side -f ${backupManifests}
KUBECONFIG="$SOURCE" oc wait --for=condition=complete "job/$NAME-backup" -n "$NAMESPACE" --timeout=3600s
SNAPSHOT="$S3_URL/$(aws s3 ls "$S3_URL/" | awk '{print $2}' | sort | tail -n 1)snapshot.db"
export SNAPSHOT`,
    },
    {
      title: 'Save the objects',
      text: `HostedCluster, NodePools, ConfigMaps and Secrets of \`${cluster.namespace}\`; Secrets, ${kindsIn(platform)} of \`${cluster.namespace}-${cluster.name}\`. The files hold Secrets: keep them to yourself.`,
      shell: saving(props),
    },
    dnsStep(props),
    {
      title: 'Make the namespaces',
      text: 'On the destination. Where one of them exists, stop: something else lives there.',
      shell: `
KUBECONFIG="$DESTINATION" oc create namespace "$NAMESPACE"
KUBECONFIG="$DESTINATION" oc create namespace "$CONTROL_PLANE"`,
    },
    {
      title: 'Put the objects back',
      text: `Secrets and ConfigMaps first, then ${kindsIn(platform)}: with these the machines are taken over as they are, not made anew.`,
      shell: restoring(props),
    },
    {
      title: 'Make the HostedCluster',
      text: 'The snapshot is read only now, when the cluster is made. Its pre-signed URL is a credential: it is handed over without being shown or written down, and holds for an hour.',
      shell: `
SNAPSHOT_URL=$(aws s3 presign "$SNAPSHOT" --expires-in 3600)
export SNAPSHOT_URL
jq '.spec.etcd.managed.storage.restoreSnapshotURL = [env.SNAPSHOT_URL] | del(.spec.pausedUntil)' "$SAVED/hostedcluster.json" |
  KUBECONFIG="$DESTINATION" oc create -f - >/dev/null
unset SNAPSHOT_URL
KUBECONFIG="$DESTINATION" oc wait --for=condition=Available "hostedcluster/$NAME" -n "$NAMESPACE" --timeout=3600s`,
    },
    {
      title: 'Make the NodePools',
      text: 'Without their pause.',
      shell: `jq 'del(.spec.pausedUntil)' "$SAVED/nodepools.json" | KUBECONFIG="$DESTINATION" oc create -f -`,
    },
    {
      title: 'Wait for the nodes',
      text: 'They reach the new control plane once the DNS name points to it. The network pods have to find its OVN databases, for which they are started again.',
      shell: `
KUBECONFIG="$HOSTED" oc delete pod --all -n openshift-ovn-kubernetes
KUBECONFIG="$HOSTED" oc wait --for=condition=Ready node --all --timeout=3600s
KUBECONFIG="$HOSTED" oc get clusterversion,clusteroperators`,
    },
    {
      title: 'Take the cluster off the source',
      text: `Only when the last step has succeeded: from here there is no way back. Finalizers go first, so that no machine in the cloud is deleted: NodePools, ${[
        ...controlPlaneKinds(platform),
      ]
        .reverse()
        .map(({ what }) => what)
        .join(', ')}, the control plane's namespace, the HostedCluster.`,
      shell: dropping(props),
    },
    {
      title: 'Clean up',
      text: 'Delete the saved Secrets. The snapshot stays in the bucket until you have a newer one; set up the scheduled backup on the destination.',
      shell: 'rm -rf "$SAVED"',
    },
  ];
  const intro = `Moves the hosted cluster \`${cluster.name}\` to another management cluster. What runs on its nodes keeps running; its API is down from step 2 to step 9.`;
  return markdown(`Moving ${cluster.name}`, intro, steps);
}
