/** What starting the command costs over starting Node. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './median';

const bin = join(__dirname, '../bin/cdk8s-openshift.js');

const small = `apiVersion: machineconfiguration.openshift.io/v1
kind: KubeletConfig
metadata:
  name: more-pods
spec:
  machineConfigPoolSelector:
    matchLabels:
      pools.operator.machineconfiguration.openshift.io/worker: ""
  kubeletConfig:
    maxPods: 300
`;

function wall(args: readonly string[]): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - start;
  });
  return median(times);
}

/** Milliseconds, the median of nine. */
export function starting(): { readonly node: number; readonly check: number } {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'one.yaml');
  writeFileSync(file, small);
  const times = { node: wall(['-e', '0']), check: wall([bin, 'check', file]) };
  rmSync(folder, { recursive: true });
  return times;
}
