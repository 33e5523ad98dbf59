import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { backupScript } from '../../src/hosted/backup/script';
import { type Outcome, runBackup } from './backup-run';

const whole = runBackup();
const running = {
  'deployment/kube-apiserver': '3',
  'deployment/openshift-apiserver': '3',
  'deployment/openshift-oauth-apiserver': '3',
  'deployment/control-plane-operator': '1',
};
const indexOf = ({ calls }: Outcome, pattern: RegExp): number => {
  const found = calls.findIndex((call) => pattern.test(call));
  return found < 0 ? expect.fail(`no call like ${pattern}`) : found;
};

describe('the backup', () => {
  it('goes through', () => expect({ status: whole.status, output: whole.output }).toMatchObject({ status: 0, output: /done/ }));
  it('pauses, stops the writers, takes the snapshot, saves the key, resumes, and uploads', () => {
    const order = [
      /patch hostedclusters\/demo .*pausedUntil":"\d{4}-/,
      /patch nodepools\/one .*pausedUntil":"\d{4}-/,
      /patch nodepools\/two .*pausedUntil":"\d{4}-/,
      /scale deployment\/kube-apiserver --replicas 0/,
      /scale deployment\/control-plane-operator --replicas 0/,
      /wait --for=delete pod/,
      /etcdctl .*snapshot save/,
      /exec .* cat \/var\/lib\/data\/snapshot.db/,
      /get secrets\/demo-key/,
      /scale deployment\/kube-apiserver --replicas 3/,
      /patch hostedclusters\/demo .*pausedUntil":null/,
      /aws configure set default.s3.signature_version s3v4/,
      /aws s3 cp .*snapshot.db s3:\/\/backups\/demo\/.*snapshot.db/,
      /aws s3 cp .*encryption-key.yaml s3:\/\/backups\/demo\/.*encryption-key.yaml/,
    ].map((pattern) => indexOf(whole, pattern));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
  it('prints neither the key nor the credentials', () => expect(whole.output).not.toMatch(/c2VjcmV0|very-secret/));
  it('leaves a cluster as it found it', () => {
    expect(whole).toMatchObject({ paused: {}, replicas: running });
    const pausedBefore = { 'hostedclusters/demo': 'true', 'nodepools/two': '2030-01-31T12:00:00Z' };
    expect(runBackup({ pausedBefore }).paused).toEqual(pausedBefore);
  });
  it.each(whole.calls.map((call, i) => [i + 1, call.slice(0, 90)] as const))('resumes when call %i fails: %s', (failAt) => {
    const { status, paused, replicas, calls } = runBackup({ failAt });
    expect({ paused, replicas }).toEqual({ paused: {}, replicas: running });
    // A step of resuming is tried again, so that one failure of it costs nothing.
    const retried = calls.length > whole.calls.length;
    expect(status === 0).toBe(retried);
  });
  it('resumes all else where one step of it fails for good', () => {
    const { status, paused, replicas } = runBackup({ failAlways: '*patch nodepools/one*null*' });
    expect(status).not.toBe(0);
    expect(Object.keys(paused)).toEqual(['nodepools/one']);
    expect(replicas).toEqual(running);
  });
});

describe('the backup of a cluster that moves', () => {
  const moved = runBackup({ leavePaused: true });
  it('leaves it paused for good', () => {
    expect(moved.status).toBe(0);
    expect(moved.paused).toEqual({ 'hostedclusters/demo': 'true', 'nodepools/one': 'true', 'nodepools/two': 'true' });
    expect(new Set(Object.values(moved.replicas))).toEqual(new Set(['0']));
  });
  it.each(moved.calls.map((call, i) => [i + 1, call.slice(0, 90)] as const))('resumes when call %i fails: %s', (failAt) => {
    const { status, paused, replicas } = runBackup({ leavePaused: true, failAt });
    expect(status).not.toBe(0);
    expect({ paused, replicas }).toEqual({ paused: {}, replicas: running });
  });
});

describe('the shell', () => {
  const shellcheck = spawnSync('shellcheck', ['--version']).status === 0;
  it.skipIf(!shellcheck)('passes shellcheck', () => {
    const { stdout } = spawnSync('shellcheck', ['--shell', 'bash', '-'], { input: backupScript, encoding: 'utf8' });
    expect(stdout).toBe('');
  });
});
