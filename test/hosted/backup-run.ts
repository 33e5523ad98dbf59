import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backupScript } from '../../src/hosted/backup/script';

/** One tool: each call is counted and logged, and the one whose turn it is fails. State is kept in files. */
const tool = (name: string, body: string): string => `#!/bin/bash
n=$(cat "$STATE/calls" 2>/dev/null || echo 0); n=$((n + 1)); echo "$n" >"$STATE/calls"
printf '%s\\n' "${name} $*" >>"$STATE/log"
if [ "$n" = "$FAIL_AT" ] || [[ "${name} $*" == $FAIL_ALWAYS ]]; then echo "made to fail" >&2; exit 7; fi
${body}`;

const oc = tool(
  'oc',
  `shift 2 # the namespace
at() { echo "$STATE/$(echo "$1" | tr / _)"; }
case "$1 $2" in
  "get nodepools") echo "one two" ;;
  "get secrets/"*) echo c2VjcmV0 ;;
  "get deployment/"*) cat "$(at "$2")" ;;
  "get "*) if [[ $4 == *pausedUntil* ]]; then cat "$(at "$2")" 2>/dev/null || true; else echo demo-key; fi ;;
  "patch "*)
    if [[ $6 == *null* ]]; then rm -f "$(at "$2")"; else echo -n "$6" | sed 's/.*pausedUntil":"//; s/".*//' >"$(at "$2")"; fi ;;
  "scale "*) echo -n "$4" >"$(at "$2")" ;;
  "exec "*) while [ "$1" != -- ]; do shift; done; shift; if [ "$1" = cat ]; then echo snapshot; elif [ "$1" = sh ]; then "$@"; fi ;;
esac`,
);

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
  mkdirSync(bin);
  mkdirSync(state);
  const tools = { oc, aws: tool('aws', ''), etcdctl: tool('etcdctl', ''), sleep: '#!/bin/bash\n' };
  for (const [name, text] of Object.entries(tools)) {
    writeFileSync(join(bin, name), text);
    chmodSync(join(bin, name), 0o755);
  }
  for (const writer of writers) writeFileSync(join(state, `deployment_${writer}`), writer === 'control-plane-operator' ? '1' : '3');
  for (const [object, until] of Object.entries(pausedBefore)) writeFileSync(join(state, object.replace('/', '_')), until);
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
  const read = (name: string): string => readFileSync(join(state, name), 'utf8');
  const files = readdirSync(state);
  const of = (prefix: string) => files.filter((file) => file.startsWith(prefix)).map((file) => [file.replace('_', '/'), read(file)]);
  const outcome: Outcome = {
    status,
    output: stdout + stderr,
    calls: existsSync(join(state, 'log')) ? read('log').trim().split('\n') : [],
    paused: Object.fromEntries([...of('hostedclusters_'), ...of('nodepools_')]),
    replicas: Object.fromEntries(of('deployment_')),
  };
  rmSync(folder, { recursive: true });
  return outcome;
}
