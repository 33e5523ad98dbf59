import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { recordCreation } from '../../place/origin';
import { backupScript } from './script';

/** Where a backup goes: S3, or what speaks its protocol. */
export interface BackupTarget {
  readonly bucket: string;
  readonly region: string;
  /** The folder in the bucket. @default - the hosted cluster's name */
  readonly prefix?: string;
  /** Name of the Secret with `aws_access_key_id` and `aws_secret_access_key`, in the hosted cluster's namespace. */
  readonly credentials: string;
  /** Another server than Amazon's, such as `https://s3.example.com`. @default - Amazon's of the region */
  readonly endpoint?: string;
}

interface CommonProps {
  /** The hosted cluster: a HostedCluster, or what it is called. */
  readonly cluster: {
    readonly name: string;
    readonly namespace: string;
    /** Name of the Secret that encrypts its etcd, which is saved with the snapshot. @default - it is not encrypted */
    readonly encryptionKey?: string;
  };
  /** An image with bash, oc, aws (version 2) and date of GNU coreutils. */
  readonly image: string;
  readonly s3: BackupTarget;
  /** What all its objects are called. @default - `<cluster>-backup` */
  readonly name?: string;
  /** After so many minutes the pause ends by itself, should the job not live to end it. @default 60 */
  readonly pauseMinutes?: number;
  /** Room for the snapshot while it is uploaded, such as `8Gi`. @default '8Gi' */
  readonly size?: string;
}

/** Again and again: a CronJob… */
interface Scheduled {
  /** When, as cron has it, such as `0 3 * * *`. The hosted cluster's API is down for some minutes. */
  readonly schedule: string;
  readonly leavePaused?: never;
}

/** …or once: a Job. */
interface Once {
  readonly schedule?: never;
  /**
   * Whether the cluster stays paused once its backup is complete, because it moves to another management cluster. It is
   * resumed where a step fails.
   * @default false
   */
  readonly leavePaused?: boolean;
}

export type HostedClusterBackupProps = CommonProps & (Scheduled | Once);

const kept = 3;

function podSpec(props: HostedClusterBackupProps, name: string, controlPlane: string): k8s.PodSpec {
  const { cluster, image, s3, pauseMinutes = 60, size = '8Gi', leavePaused = false } = props;
  const secret = (key: string): k8s.EnvVarSource => ({ secretKeyRef: { name: s3.credentials, key } });
  return {
    serviceAccountName: name,
    restartPolicy: 'Never',
    // Time to resume, should the job be stopped.
    terminationGracePeriodSeconds: 120,
    containers: [
      {
        name: 'backup',
        image,
        command: ['/bin/bash', '-c', backupScript],
        env: [
          { name: 'CLUSTER_NAME', value: cluster.name },
          { name: 'CLUSTER_NAMESPACE', value: cluster.namespace },
          { name: 'CONTROL_PLANE_NAMESPACE', value: controlPlane },
          { name: 'PAUSE_FOR', value: `${pauseMinutes} minutes` },
          { name: 'LEAVE_PAUSED', value: String(leavePaused) },
          { name: 'RETRY_SECONDS', value: '5' },
          { name: 'S3_URL', value: `s3://${s3.bucket}/${s3.prefix ?? cluster.name}` },
          { name: 'TMPDIR', value: '/work' },
          { name: 'AWS_DEFAULT_REGION', value: s3.region },
          ...(s3.endpoint === undefined ? [] : [{ name: 'AWS_ENDPOINT_URL', value: s3.endpoint }]),
          { name: 'AWS_ACCESS_KEY_ID', valueFrom: secret('aws_access_key_id') },
          { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: secret('aws_secret_access_key') },
        ],
        volumeMounts: [{ name: 'work', mountPath: '/work' }],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true },
      },
    ],
    volumes: [{ name: 'work', emptyDir: { sizeLimit: k8s.Quantity.fromString(size) } }],
  };
}

/** What the job may do in the namespace of the HostedCluster. */
function clusterRules({ cluster }: HostedClusterBackupProps): k8s.PolicyRule[] {
  const group = 'hypershift.openshift.io';
  return [
    { apiGroups: [group], resources: ['hostedclusters'], resourceNames: [cluster.name], verbs: ['get', 'patch'] },
    { apiGroups: [group], resources: ['nodepools'], verbs: ['get', 'list', 'patch'] },
    ...(cluster.encryptionKey === undefined
      ? []
      : [{ apiGroups: [''], resources: ['secrets'], resourceNames: [cluster.encryptionKey], verbs: ['get'] }]),
  ];
}

/** What it may do where the control plane runs. */
const controlPlaneRules: readonly k8s.PolicyRule[] = [
  { apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'] },
  { apiGroups: ['apps'], resources: ['deployments/scale'], verbs: ['get', 'patch', 'update'] },
  { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  { apiGroups: [''], resources: ['pods/exec'], verbs: ['create'] },
];

/**
 * A backup of a hosted cluster's etcd and of the key that reads it. It pauses reconciliation, stops what writes to etcd,
 * takes the snapshot, resumes, and uploads with signature version 4; it resumes whatever fails.
 *
 *     new HostedClusterBackup(hosting, 'backup', {
 *       cluster: demo, schedule: '0 3 * * *', image: 'registry.example.com/tools/oc-aws:1.4',
 *       s3: { bucket: 'backups', region: 'us-east-2', credentials: 'backup-s3' },
 *     });
 *
 * With a ServiceAccount that may do just this, in the two namespaces of the hosted cluster.
 */
export class HostedClusterBackup extends Construct {
  constructor(scope: Construct, id: string, props: HostedClusterBackupProps) {
    super(scope, id);
    recordCreation(this);
    const { cluster, name = `${cluster.name}-backup`, schedule } = props;
    const { namespace } = cluster;
    const controlPlane = `${namespace}-${cluster.name}`;
    new k8s.KubeServiceAccount(this, 'service-account', { metadata: { name, namespace } });
    this.#allow('cluster', name, namespace, namespace, clusterRules(props));
    this.#allow('control-plane', name, namespace, controlPlane, [...controlPlaneRules]);
    const metadata = { name, namespace };
    const job: k8s.JobSpec = { backoffLimit: 0, template: { spec: podSpec(props, name, controlPlane) } };
    if (schedule === undefined) new k8s.KubeJob(this, 'job', { metadata, spec: job });
    else {
      const jobTemplate = { spec: job };
      const limits = { successfulJobsHistoryLimit: kept, failedJobsHistoryLimit: kept };
      new k8s.KubeCronJob(this, 'cron-job', { metadata, spec: { schedule, concurrencyPolicy: 'Forbid', ...limits, jobTemplate } });
    }
  }

  #allow(id: string, name: string, account: string, namespace: string, rules: k8s.PolicyRule[]): void {
    const apiGroup = 'rbac.authorization.k8s.io';
    new k8s.KubeRole(this, `${id}-role`, { metadata: { name, namespace }, rules });
    new k8s.KubeRoleBinding(this, `${id}-binding`, {
      metadata: { name, namespace },
      roleRef: { apiGroup, kind: 'Role', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace: account }],
    });
  }
}
