import { describe, expect, it } from 'vitest';
import { findings, judge } from '../support/judge';

const node = (profile: string): string => `apiVersion: config.openshift.io/v1
kind: Node
metadata:
  name: cluster
spec:
  workerLatencyProfile: ${profile}
`;

const gates = (spec: string): string => `apiVersion: config.openshift.io/v1
kind: FeatureGate
metadata:
  name: cluster
spec: ${spec}
`;

const rules = (yaml: string, against: string, release: '4.14' | '4.16' | '4.22' = '4.22'): string[] =>
  findings(yaml, { against, release })
    .filter((f) => f.level === 'error')
    .map((f) => `${f.rule} ${f.path}`);

describe('what is deployed', () => {
  it('decides whether a latency profile may change', () => {
    expect(rules(node('LowUpdateSlowReaction'), node('Default'))).toEqual(['latency-profile-step spec.workerLatencyProfile']);
    expect(rules(node('Default'), node('LowUpdateSlowReaction'))).toEqual(['latency-profile-step spec.workerLatencyProfile']);
    expect(rules(node('MediumUpdateAverageReaction'), node('Default'))).toEqual([]);
    expect(findings(node('LowUpdateSlowReaction'))).toEqual([]);
  });
  it('is asked by transition rules', () => {
    expect(rules(gates('{}'), gates('{featureSet: TechPreviewNoUpgrade}'))).toEqual(['validation-rule spec']);
    expect(rules(gates('{featureSet: CustomNoUpgrade}'), gates('{featureSet: TechPreviewNoUpgrade}'))).toHaveLength(1);
    expect(rules(gates('{featureSet: TechPreviewNoUpgrade}'), gates('{}'))).toEqual([]);
    expect(rules(gates('{}'), gates('{featureSet: TechPreviewNoUpgrade}'), '4.14')).toEqual(['feature-set-kept spec.featureSet']);
    expect(rules(gates('{}'), gates('{featureSet: DevPreviewNoUpgrade}'), '4.14')).toEqual([]);
  });
  it('lets what was wrong before and does not change stay, from 4.17 on', () => {
    const wrong = gates('{featureSet: CustomNoUpgrade, customNoUpgrade: {enabled: ["not a gate"]}}');
    expect(rules(wrong, wrong)).toEqual([]);
    expect(rules(wrong, wrong, '4.16')).toEqual(['pattern-mismatch spec.customNoUpgrade.enabled[0]']);
    expect(rules(wrong, gates('{featureSet: CustomNoUpgrade}'))).toEqual(['pattern-mismatch spec.customNoUpgrade.enabled[0]']);
  });
});

describe('running nodes', () => {
  const config = (name: string, spec: string): string => `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfig
metadata:
  name: ${name}
  labels:
    machineconfiguration.openshift.io/role: worker
spec: ${spec}
`;
  const motd = config(
    '50-motd',
    '{config: {ignition: {version: 3.4.0}, storage: {files: [{path: /etc/motd, contents: {source: "data:,"}}]}}}',
  );
  const disk = (device: string): string =>
    config('50-disk', `{config: {ignition: {version: 3.4.0}, storage: {disks: [{device: ${device}}]}}}`);
  const errors = (yaml: string, against: string): string[] => rules(yaml, against);
  it('cannot take what only an installation does', () => {
    expect(errors(`${motd}---\n${disk('/dev/sdb')}`, motd)).toEqual(['running-nodes-can-take-it spec.config.storage.disks']);
    expect(errors(disk('/dev/sdc'), disk('/dev/sdb'))).toEqual(['running-nodes-can-take-it spec.config.storage.disks']);
    expect(errors(config('50-fips', '{fips: true}'), motd)).toEqual(['running-nodes-can-take-it spec.fips']);
  });
  it('keep what they were installed with', () => {
    expect(errors(`${disk('/dev/sdb')}---\n${motd}`, disk('/dev/sdb'))).toEqual([]);
    expect(errors(disk('/dev/sdb'), `${disk('/dev/sdb')}---\n${motd}`)).toEqual([]);
  });
  it('are none in a pool that is new', () => {
    const pool = `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfigPool
metadata: {name: storage}
spec:
  machineConfigSelector: {matchExpressions: [{key: machineconfiguration.openshift.io/role, operator: In, values: [worker, storage]}]}
  nodeSelector: {matchLabels: {node-role.kubernetes.io/storage: ""}}
`;
    const own = disk('/dev/sdb').replace('role: worker', 'role: storage');
    expect(errors(`${motd}---\n${pool}---\n${own}`, motd)).toEqual([]);
    expect(errors(`${motd}---\n${pool}---\n${own}`, `${motd}---\n${pool}`)).toHaveLength(1);
  });
});

describe('partial objects', () => {
  const pool = `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfigPool
metadata:
  name: worker
`;
  it('lack what the cluster has already', () => {
    expect(judge(pool, { partial: true }).map((d) => d.verdict)).toEqual(['accepted']);
    expect(judge(pool).map((d) => d.verdict)).toEqual(['rejected']);
  });
  it('are judged for all else', () => {
    expect(judge(`${pool}spec:\n  pause: true\n`, { partial: true }).flatMap((d) => d.findings.map((f) => f.rule))).toEqual([
      'unknown-field',
    ]);
  });
});
