import { describe, expect, it } from 'vitest';
import { nodePoolHash } from '../../../src/nodes/effective/tuned-hosted';
import { call } from '../../cli/run';

const tuned = (name: string, profile: string, rule: object): object => ({
  apiVersion: 'tuned.openshift.io/v1',
  kind: 'Tuned',
  metadata: { name, namespace: 'openshift-cluster-node-tuning-operator' },
  spec: { profile: [{ name: profile, data: `[main]\nsummary=${profile}\ninclude=openshift-node\n` }], recommend: [{ profile, ...rule }] },
});

const answer = async (args: readonly string[], ...objects: readonly object[]): Promise<unknown> => {
  const { out, err, status } = await call(
    ['effective', 'tuned', '--format', 'json', ...args, '-'],
    objects.map((one) => JSON.stringify(one)).join('\n'),
  );
  expect({ err, status }).toEqual({ err: '', status: 0 });
  return JSON.parse(out);
};

describe('effective tuned', () => {
  const app = tuned('app', 'app', { priority: 20, match: [{ label: 'app', value: '' }] });
  it('reads labels with and without values', async () => {
    expect(await answer(['--node-labels', 'a=b,app'], app)).toMatchObject({ profile: 'app', machineConfigLabels: null });
    expect(await answer(['--node-labels=app=other'], app)).toMatchObject({ profile: 'openshift-node' });
  });
  it('is for people otherwise', async () => {
    const { out } = await call(['effective', 'tuned', '--node-labels', 'app=', '-'], JSON.stringify(app));
    expect(out).toContain('profile app\n');
  });
  it('tells of profiles that conflict, and ends well', async () => {
    const other = { ...tuned('other', 'app', { priority: 1 }), spec: { profile: [{ name: 'app', data: '[main]\n' }] } };
    expect(await answer([], app, other)).toMatchObject({ profile: '', error: expect.stringContaining('app') });
  });
  it('refuses labels that are none', async () => {
    expect(await call(['effective', 'tuned', '--node-labels', '=x', '-'], '')).toMatchObject({ status: 2 });
  });
});

describe('effective tuned on a hosted cluster', () => {
  const map = (inner: object): object => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'tuning', namespace: 'clusters' },
    data: { tuning: JSON.stringify(inner) },
  });
  const nodePool = {
    apiVersion: 'hypershift.openshift.io/v1beta1',
    kind: 'NodePool',
    metadata: { name: 'np1', namespace: 'clusters' },
    spec: {
      clusterName: 'demo',
      replicas: 1,
      management: { upgradeType: 'Replace' },
      platform: { type: 'None' },
      release: { image: 'quay.io/openshift-release-dev/ocp-release:4.22.0-x86_64' },
      tuningConfig: [{ name: 'tuning' }],
    },
  };
  it('names Tuneds by their NodePool', () => expect(nodePoolHash('np1')).toBe('566a8046'));
  it('takes a rule without match list for all nodes of the pool', async () => {
    const rule = { priority: 20, machineConfigLabels: { 'machineconfiguration.openshift.io/role': 'nothing' } };
    const labels = 'hypershift.openshift.io/nodePool=np1';
    expect(await answer(['--node-labels', labels], nodePool, map(tuned('app', 'app', rule)))).toMatchObject({ profile: 'app' });
  });
  it('needs the NodePool', async () => {
    const { status, err } = await call(
      ['effective', 'tuned', '--node-labels', 'hypershift.openshift.io/nodePool=np2', '-'],
      JSON.stringify(nodePool),
    );
    expect({ status, err }).toEqual({ status: 2, err: expect.stringContaining('no NodePool np2') });
  });
});
