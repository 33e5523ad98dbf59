import { relative } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { acknowledge, Cluster, judgeApp, KubeletConfig, MachineConfig, MachineConfigPool, Scheduler } from '../../src/index';
import { isClean, judged, lineOf, newApp, synth } from './synth';

const here = relative(process.cwd(), __filename);
const kubelet = (scope: Construct, name: string, poolSelector: Record<string, string>) =>
  new KubeletConfig(scope, name, { name, poolSelector, config: { maxPods: 250 } });
const workers = { 'pools.operator.machineconfiguration.openshift.io/worker': '' };

describe('a Cluster is a world of its own', () => {
  it('for the relations between objects', () => {
    const app = newApp();
    kubelet(new Cluster(app, 'east'), 'one', workers);
    kubelet(new Cluster(app, 'west'), 'two', workers);
    expect(judged(app)).toEqual([]);
    kubelet(app.node.findChild('east') as Cluster, 'three', workers);
    expect(judged(app)).toEqual(['east/one: one-kubelet-config-per-pool', 'east/three: one-kubelet-config-per-pool']);
  });

  it('for the release', () => {
    const app = newApp();
    for (const release of ['4.20', '4.21'] as const)
      new KubeletConfig(new Cluster(app, `v${release}`, { release }), 'swap', {
        name: 'swap',
        pool: 'worker',
        config: { failSwapOn: false },
      });
    expect(judged(app)).toEqual(['v4.21/swap: kubelet-field-not-overridable']);
  });

  it('with all that stands below it, however deep', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod');
    kubelet(new Construct(new Chart(prod, 'team'), 'part'), 'one', workers);
    kubelet(new Construct(prod, 'loose'), 'two', workers);
    expect(judged(app).sort()).toEqual(['prod/loose/two: one-kubelet-config-per-pool', 'prod/team/part/one: one-kubelet-config-per-pool']);
  });

  it('wherever it stands itself', () => {
    const app = newApp();
    const inner = new Cluster(new Chart(app, 'fleet'), 'prod', { release: '4.21' });
    new KubeletConfig(inner, 'swap', { name: 'swap', pool: 'worker', config: { failSwapOn: false } });
    expect(judged(app)).toEqual(['fleet/prod/swap: kubelet-field-not-overridable']);
    expect(synth(app).error).toBeDefined();
  });

  it('even inside another one, whose world it does not share', () => {
    const app = newApp();
    const hub = new Cluster(app, 'hub', { release: '4.21' });
    const spoke = new Cluster(hub, 'spoke', { release: '4.20' });
    kubelet(hub, 'one', workers);
    new KubeletConfig(spoke, 'swap', { name: 'swap', pool: 'worker', config: { failSwapOn: false } });
    expect(judged(app)).toEqual([]);
    expect(
      judgeApp(app)
        .documents.map(({ construct }) => construct)
        .sort(),
    ).toEqual(['hub/one', 'hub/spoke/swap']);
  });

  it('that is not all of the cluster, unless it says so', () => {
    const app = newApp();
    kubelet(new Cluster(app, 'open'), 'one', { 'custom-kubelet': 'enabled' });
    expect(judged(app)).toEqual([]);
    kubelet(new Cluster(app, 'whole', { complete: true }), 'one', { 'custom-kubelet': 'enabled' });
    expect(judged(app)).toEqual(['whole/one: kubelet-config-chooses-pool']);
  });
});

describe('an object that the cluster owns', () => {
  it('is a part of it, and satisfies selectors', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod', { complete: true });
    kubelet(prod, 'one', { 'custom-kubelet': 'enabled' });
    expect(isClean(app)).toBe(false);
    new MachineConfigPool(prod, 'worker', MachineConfigPool.existing('worker', { labels: { 'custom-kubelet': 'enabled' } }));
    expect(judged(app)).toEqual([]);
    expect(synth(app).written?.['prod.k8s.yaml']).toContain(
      'metadata:\n  labels:\n    custom-kubelet: enabled\n  name: worker\nspec: {}\n',
    );
  });

  it('may be given to others as itself', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod', { complete: true });
    const worker = new MachineConfigPool(prod, 'worker', MachineConfigPool.existing('worker', { labels: { a: 'b' } }));
    new KubeletConfig(prod, 'one', { name: 'one', pool: worker, config: { maxPods: 250 } });
    expect(judged(app)).toEqual([]);
  });
});

describe('objects that others made', () => {
  it('are judged inside a Cluster: plain ones, and those of cdk8s-plus', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod'); // prod
    new ApiObject(prod, 'plain', {
      apiVersion: 'config.openshift.io/v1',
      kind: 'Scheduler',
      metadata: { name: 'cluster' },
      spec: { a: 1 },
    });
    new k8s.KubeSecret(prod, 'secret', { metadata: { name: 'Not_A_Name' } });
    new k8s.KubeNamespace(prod, 'fine', { metadata: { name: 'fine' } });
    new ApiObject(prod, 'typo', { apiVersion: 'v1', kind: 'Sekret', metadata: { name: 'a' } });
    expect(judged(app)).toEqual(['prod/plain: unknown-field', 'prod/secret: bad-metadata', 'prod/typo: unserved-kind']);
    expect(synth(app).error?.message).toContain(`prod/secret (${here}:${lineOf(__filename, 'prod')})`);
    expect(judgeApp(app).documents.map(({ verdict }) => verdict)).toEqual(['rejected', 'rejected', 'accepted', 'rejected']);
  });

  it('are skipped where their kind is not known', () => {
    const app = newApp();
    new ApiObject(new Cluster(app, 'prod'), 'widget', { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'a' } });
    expect(judgeApp(app).documents).toMatchObject([{ construct: 'prod/widget', verdict: 'skipped', findings: [] }]);
  });
});

describe('acknowledge', () => {
  const permissive = (scope: Construct, id: string) =>
    new MachineConfig(scope, id, { name: `99-${id}`, role: 'worker', kernelArguments: ['enforcing=0'] });

  it('says why a finding is lived with, and silences it', () => {
    const app = newApp();
    const config = permissive(new Cluster(app, 'prod'), 'debug');
    expect(synth(app).said).toContain('selinux-enforcing');
    acknowledge(config, 'selinux-enforcing', 'until the policy is written');
    const { said, written } = synth(app);
    expect(said).not.toContain('selinux-enforcing');
    expect(written?.['prod.k8s.yaml']).toContain('acknowledge.cdk8s-openshift.io/selinux-enforcing: until the policy is written');
    const [document] = judgeApp(app).documents;
    expect(document?.findings.find((f) => f.rule === 'selinux-enforcing')).toMatchObject({ acknowledged: 'until the policy is written' });
  });

  it('lets an app with an error be written, but not with what the cluster refuses', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod', { release: '4.21', complete: true });
    const lost = kubelet(prod, 'lost', { 'custom-kubelet': 'enabled' });
    expect(synth(app).error).toBeDefined();
    acknowledge(lost, 'kubelet-config-chooses-pool', 'the label comes later');
    expect(synth(app).error).toBeUndefined();
    const swap = new KubeletConfig(prod, 'swap', { name: 'swap', pool: 'worker', config: { failSwapOn: false } });
    acknowledge(swap, 'kubelet-field-not-overridable', 'we want swap');
    expect(synth(app).error?.message).toContain('prod/swap');
    expect(judged(app)).toContain('prod/swap: kubelet-field-not-overridable, stale-acknowledgement');
  });

  it('is reported where it is stale, or names no rule', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod');
    const config = new Scheduler(prod, 'scheduler');
    acknowledge(config, 'masters-schedulable', 'small cluster');
    acknowledge(config, 'masters-schedulabel', 'small cluster');
    expect(judged(app)).toEqual(['prod/scheduler: stale-acknowledgement, stale-acknowledgement']);
  });

  it('holds for all that lies below', () => {
    const app = newApp();
    const debug = new Construct(new Cluster(app, 'prod'), 'debug');
    permissive(debug, 'one');
    permissive(new Construct(debug, 'deeper'), 'two');
    acknowledge(debug, 'selinux-enforcing', 'a laboratory');
    expect(synth(app).said).toMatch(/^judged 2 documents: 2 accepted; 4 findings, all .*acknowledged.*\n$/);
  });

  it('needs a reason and something to acknowledge', () => {
    const prod = new Cluster(newApp(), 'prod');
    expect(() => acknowledge(permissive(prod, 'one'), 'selinux-enforcing', ' ')).toThrow('reason');
    expect(() => acknowledge(new Construct(prod, 'empty'), 'selinux-enforcing', 'why')).toThrow('prod/empty');
  });
});
