import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupScript } from '../../src/hosted/backup/script';

/** One tool: each call is counted and logged, and the one whose turn it is fails. State is kept in files. Small, for they are run often. */
const tool = (name: string, body: string): string => `#!/bin/sh
n=0; read -r n <"$STATE/calls"; n=$((n + 1)); echo "$n" >"$STATE/calls"
printf '%s\\n' "${name} $*" >>"$STATE/log"
case "${name} $*" in $FAIL_ALWAYS) exit 7 ;; esac
if [ "$n" = "$FAIL_AT" ]; then exit 7; fi
${body}`;

const oc = tool(
  'oc',
  `shift 2 # the namespace
show() { value=; if [ -e "$STATE/$1" ]; then read -r value <"$STATE/$1"; fi; echo "$value"; }
case "$1 $2" in
  "get nodepools") echo "one two" ;;
  "get secrets/"*) echo c2VjcmV0 ;;
  "get deployment/"*) show "$2" ;;
  "get "*) case "$4" in *pausedUntil*) show "$2" ;; *) echo demo-key ;; esac ;;
  "patch "*) value=\${6##*pausedUntil\\":}; value=\${value%%\\}*}; value=\${value#\\"}; echo "\${value%\\"}" >"$STATE/$2" ;;
  "scale "*) echo "$4" >"$STATE/$2" ;;
  "exec "*) while [ "$1" != -- ]; do shift; done; shift; case "$1" in cat) echo snapshot ;; sh) "$@" ;; esac ;;
esac`,
);

const kinds = ['hostedclusters', 'nodepools', 'deployment'];
const writers = ['kube-apiserver', 'openshift-apiserver', 'openshift-oauth-apiserver', 'control-plane-operator'];

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  /** Every call of a tool, in order. */
  readonly calls: readonly string[];
  /** What is still paused: object → until when. */
  readonly paused: Readonly<Record<string, string>>;
  /** Deployment → replicas */
  readonly replicas: Readonly<Record<string, string>>;
}

export interface Run {
  /** The call of a tool that fails, counted from 1. @default - none */
  readonly failAt?: number;
  /** A pattern of calls that always fail. @default - none */
  readonly failAlways?: string;
  readonly leavePaused?: boolean;
  /** What was paused before: object → until when. */
  readonly pausedBefore?: Readonly<Record<string, string>>;
}

/** Runs the backup's shell with tools that only pretend. */
export function runBackup({ failAt = 0, failAlways = 'none', leavePaused = false, pausedBefore = {} }: Run = {}): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const [bin, state] = [join(folder, 'bin'), join(folder, 'state')];
  for (const part of [bin, ...kinds.map((kind) => join(state, kind))]) mkdirSync(part, { recursive: true });
  writeFileSync(join(state, 'calls'), '0\n');
  const tools = { oc, aws: tool('aws', ''), etcdctl: tool('etcdctl', ''), sleep: '#!/bin/sh\n' };
  for (const [name, text] of Object.entries(tools)) writeFileSync(join(bin, name), text, { mode: 0o755 });
  for (const writer of writers) writeFileSync(join(state, 'deployment', writer), writer === 'control-plane-operator' ? '1\n' : '3\n');
  for (const [object, until] of Object.entries(pausedBefore)) writeFileSync(join(state, object), `${until}\n`);
  const env = {
    PATH: `${bin}:${process.env['PATH']}`,
    STATE: state,
    TMPDIR: folder,
    FAIL_AT: String(failAt),
    FAIL_ALWAYS: failAlways,
    CLUSTER_NAME: 'demo',
    CLUSTER_NAMESPACE: 'clusters',
    CONTROL_PLANE_NAMESPACE: 'clusters-demo',
    PAUSE_FOR: '60 minutes',
    LEAVE_PAUSED: String(leavePaused),
    RETRY_SECONDS: '0',
    S3_URL: 's3://backups/demo',
    AWS_SECRET_ACCESS_KEY: 'very-secret',
  };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', backupScript], { env, encoding: 'utf8' });
  const read = (name: string): string => readFileSync(join(state, name), 'utf8').trim();
  const of = (kind: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(join(state, kind))
        .map((name) => [`${kind}/${name}`, read(join(kind, name))] as const)
        .filter(([, value]) => value !== 'null'),
    );
  const outcome: Outcome = {
    status,
    output: stdout + stderr,
    calls: read('log').split('\n'),
    paused: { ...of('hostedclusters'), ...of('nodepools') },
    replicas: of('deployment'),
  };
  rmSync(folder, { recursive: true });
  return outcome;
}
