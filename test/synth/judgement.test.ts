import { relative } from 'node:path';
import { inspect } from 'node:util';
import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { describe, expect, it, vi } from 'vitest';
import { Judge } from '../../src/check/check';
import { Cluster, JudgementError, judgeApp, KubeletConfig, MachineConfig, MachineConfigPool, Scheduler } from '../../src/index';
import { found, judged, lineOf, newApp, synth } from './synth';

const here = relative(process.cwd(), __filename);

describe('an app with errors', () => {
  it('throws one error with all of them, each with its construct and the user’s file and line, and writes nothing', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod', { release: '4.21' });
    new KubeletConfig(prod, 'swap', { name: 'swap', pool: 'worker', config: { failSwapOn: false } }); // swap
    new MachineConfig(prod, 'permissive', { name: '99-x', role: 'worker', kernelArguments: ['enforcing=0'] }); // permissive
    const typo = new Scheduler(prod, 'scheduler'); // scheduler
    ApiObject.of(typo).addJsonPatch(JsonPatch.add('/spec/mastersSchedulabel', true));
    const { error, written } = synth(app);
    expect(error).toBeInstanceOf(JudgementError);
    expect(error).toMatchObject({ name: 'JudgementError' });
    expect(error?.message).toContain(`prod/swap (${here}:${lineOf(__filename, 'swap')})`);
    expect(error?.message).toContain('kubelet-field-not-overridable');
    expect(error?.message).toContain(`prod/scheduler (${here}:${lineOf(__filename, 'scheduler')})`);
    expect(error?.message).toContain('unknown-field');
    expect(error?.message).not.toContain('selinux-enforcing');
    expect(written).toBeUndefined();
    expect(found(error?.report.documents ?? [])).toEqual([
      'prod/swap: kubelet-field-not-overridable',
      'prod/permissive: selinux-enforcing',
      'prod/scheduler: unknown-field',
    ]);
  });

  it('is all that Node prints where nobody catches it', () => {
    const app = newApp();
    new KubeletConfig(new Cluster(app, 'prod'), 'swap', { name: 'swap', pool: 'worker', config: { failSwapOn: false } });
    const { error } = synth(app);
    expect(inspect(error)).toBe(`[JudgementError: ${error?.message}]`);
  });

  it('is stopped in synthYaml too', () => {
    const app = newApp();
    new KubeletConfig(new Cluster(app, 'prod'), 'swap', { name: 'swap', pool: 'worker', config: { failSwapOn: false } });
    expect(synth(app, () => app.synthYaml()).error?.message).toContain('prod/swap');
  });
});

describe('an app with warnings', () => {
  it('is written, and says them on standard error', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod', { release: '4.21' });
    new MachineConfig(prod, 'warned', { name: '99-x', role: 'worker', kernelArguments: ['enforcing=0'] }); // warned
    new Scheduler(prod, 'noted', { mastersSchedulable: true });
    const { error, said, written } = synth(app);
    expect(error).toBeUndefined();
    expect(said).toContain(`prod/warned (${here}:${lineOf(__filename, 'warned')})`);
    expect(said).toContain('selinux-enforcing');
    expect(said).not.toContain('masters-schedulable');
    expect(Object.keys(written ?? {})).toEqual(['prod.k8s.yaml']);
  });

  it('gives its YAML as a text as well', () => {
    const app = newApp();
    new MachineConfig(new Cluster(app, 'prod'), 'warned', { name: '99-x', role: 'worker', kernelArguments: ['enforcing=0'] });
    let yaml = '';
    const { said, written } = synth(app, () => {
      yaml = app.synthYaml();
    });
    expect(yaml).toContain('name: 99-x');
    expect(said).toContain('selinux-enforcing');
    expect(written).toBeUndefined();
  });
});

describe('what is judged', () => {
  it('is what will be written, JSON patches included', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod', { release: '4.21' });
    const swap = new KubeletConfig(prod, 'swap', { name: 'swap', pool: 'worker', config: { failSwapOn: false } });
    const fine = new KubeletConfig(prod, 'fine', { name: 'fine', pool: 'master', config: { maxPods: 250 } });
    expect(judged(app)).toEqual(['prod/swap: kubelet-field-not-overridable']);
    ApiObject.of(swap).addJsonPatch(JsonPatch.remove('/spec/kubeletConfig/failSwapOn'));
    ApiObject.of(fine).addJsonPatch(JsonPatch.replace('/spec/kubeletConfig/maxPods', 'many'));
    expect(judged(app)).toEqual(['prod/fine: kubelet-type']);
  });

  it('is the app as it stands at each synth', () => {
    const app = newApp();
    const prod = new Cluster(app, 'prod', { release: '4.21' });
    new KubeletConfig(prod, 'one', { name: 'one', pool: 'worker', config: { maxPods: 250 } });
    expect(synth(app)).toMatchObject({
      error: undefined,
      said: expect.stringMatching(/^judged 1 document: 1 accepted; 1 finding, all of level info .*cdk8s-openshift check.*\n$/),
    });
    new KubeletConfig(prod, 'two', { name: 'two', pool: 'worker', config: { maxPods: 300 } });
    expect(synth(app).said).toContain('one-kubelet-config-per-pool');
    new KubeletConfig(prod, 'three', { name: 'three', pool: 'master', config: { failSwapOn: false } });
    expect(synth(app).error?.message).toContain('prod/three');
  });

  it('is each object once a synth, however many charts there are', () => {
    const app = newApp();
    const clusters = Array.from({ length: 20 }, (_, i) => new Cluster(app, `cluster-${i}`, { release: '4.21' }));
    for (const cluster of clusters) new Chart(cluster, 'part');
    const pools = clusters.map((cluster) => new MachineConfigPool(cluster, 'infra', { name: 'infra' }));
    const check = vi.spyOn(Judge.prototype, 'check');
    const printed = vi.spyOn(ApiObject.of(pools[7] as MachineConfigPool), 'toJson');
    synth(app);
    expect(check).toHaveBeenCalledTimes(1);
    // For the judge and the file together.
    expect(printed).toHaveBeenCalledTimes(1);
    synth(app);
    expect(check).toHaveBeenCalledTimes(2);
    check.mockRestore();
  });

  it('is not what stands outside of any Cluster, which is written all the same', () => {
    const app = newApp();
    const wrong = (scope: Construct) => new KubeletConfig(scope, 'wrong', { name: 'wrong', pool: 'worker', config: { failSwapOn: false } });
    wrong(new Chart(app, 'plain'));
    expect(synth(app)).toMatchObject({ error: undefined, said: '', written: { 'plain.k8s.yaml': expect.stringContaining('failSwapOn') } });
    new Cluster(app, 'prod');
    expect(synth(app).error).toBeUndefined();
    expect(judgeApp(app).documents).toEqual([]);
    expect(judged(app)).toEqual([]);
  });
});
