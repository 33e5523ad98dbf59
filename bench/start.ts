/** What starting the command costs over starting Node. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, inTurns, type Result } from './measure';

const bin = join(__dirname, '../bin/cdk8s-openshift.js');

/** Seconds that a check of one small file may take over starting Node. */
const over = 0.15;

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

export function starting(): Result {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const file = join(folder, 'one.yaml');
    writeFileSync(file, small);
    const [cost, of] = inTurns([call([bin, 'check', file]), call(['-e', '0'])], 15);
    return { rows: [{ what: 'check of one small file', baseline: 'node -e 0', by: 'wall', cost, of, over }], growth: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
