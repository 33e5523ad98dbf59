import { describe, expect, it } from 'vitest';
import { type JudgeOptions, judge } from '../../support/judge';

const profile = (name: string, { version = 'v2', key = 'node-role.kubernetes.io/worker-cnf' } = {}): string => `
apiVersion: performance.openshift.io/${version}
kind: PerformanceProfile
metadata:
  name: ${name}
spec:
  cpu: { isolated: "4-15", reserved: "0-3" }
  nodeSelector:
    ${key}: ""
`;

const pool = (name: string, selector = `nodeSelector: { matchLabels: { node-role.kubernetes.io/worker-cnf: "" } }`): string => `
apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfigPool
metadata:
  name: ${name}
  labels: { team: radio }
spec:
  machineConfigSelector: { matchLabels: { machineconfiguration.openshift.io/role: worker-cnf } }
  ${selector}
`;

const rules = (docs: readonly string[], options?: JudgeOptions): string[][] =>
  judge(docs.join('---'), options).map(({ findings }) => findings.map(({ rule }) => rule).filter((rule) => rule.includes('performance-')));

describe('profiles of one cluster', () => {
  const twin = ['one-performance-profile-per-node-selector'];
  it('with one node selector are reported both, in whatever version', () => {
    expect(rules([profile('a'), profile('b', { version: 'v1' })])).toEqual([twin, twin]);
  });
  it('with several are not, nor is one that is given twice', () => {
    expect(rules([profile('a'), profile('b', { key: 'node-role.kubernetes.io/worker' })])).toEqual([[], []]);
    expect(rules([profile('a'), profile('a')])).toEqual([[], []]);
  });
});

describe('the pool of a profile', () => {
  const lost = ['performance-profile-finds-pool'];
  it('is asked for only where everything is at hand', () => {
    expect(rules([profile('a')])).toEqual([[]]);
    expect(rules([profile('a')], { complete: true })).toEqual([lost]);
    expect(rules([pool('cnf'), profile('a')], { complete: true })).toEqual([[], []]);
  });
  it.each(['master', 'worker'])('%s is always there', (role) => {
    expect(rules([profile('a', { key: `node-role.kubernetes.io/${role}` })], { complete: true })).toEqual([[]]);
  });
  it('is one', () => expect(rules([pool('a'), pool('b'), profile('a')])).toEqual([[], [], lost]));
  it('has a selector for MachineConfigs that takes the one of the profile', () => {
    expect(rules([pool('a'), profile('a', { key: 'node-role.kubernetes.io/worker-cnf' })])).toEqual([[], []]);
    const other = `nodeSelector: { matchLabels: { node-role.kubernetes.io/radio: "" } }`;
    expect(rules([pool('a', other), profile('a', { key: 'node-role.kubernetes.io/radio' })])).toEqual([[], lost]);
  });
});

describe('a partial profile', () => {
  const part = profile('a').replace(', reserved: "0-3"', '');
  it('may leave out what the cluster has', () => {
    expect(rules([part.replace('/v2', '/v1')])).toEqual([['performance-cpu-set']]);
    expect(rules([part.replace('/v2', '/v1')], { partial: true })).toEqual([[]]);
  });
});

describe('a label without a value', () => {
  const unset = profile('a').replace(': ""', ':');
  it('is one with an empty text to the operator, and lost to the API server', () => {
    const [document] = judge(unset, { complete: false });
    expect(document?.verdict).toBe('accepted');
    expect(rules([unset])).toEqual([['performance-label-value']]);
  });
  it('is fine inside a ConfigMap, which no server drops anything from', () => {
    const map = `
apiVersion: v1
kind: ConfigMap
metadata: { name: tuning, namespace: clusters }
data:
  tuning: |
${unset.replace(/^/gm, '    ')}`;
    expect(rules([map])).toEqual([[]]);
  });
});
