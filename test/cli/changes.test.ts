import { execFileSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { fine, stream, swap } from './manifests';
import { call, documents, Folder, said } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const featureGate = (set: string): string =>
  `apiVersion: config.openshift.io/v1\nkind: FeatureGate\nmetadata: { name: cluster }\nspec: { featureSet: ${set} }\n`;
const before = featureGate('TechPreviewNoUpgrade');
const after = featureGate('""');

describe('--against', () => {
  const now = folder.put('now/gates.yaml', after);
  const deployed = folder.put('deployed/gates.yaml', before);
  const rules = async (...args: string[]) => (await documents(args)).flatMap(({ findings }) => findings.map(({ rule }) => rule));

  it('a file or folder judges the change too', async () => {
    expect(await rules(now)).toEqual([]);
    expect(await rules(now, '--against', deployed)).toEqual(['validation-rule']);
    expect(await rules(folder.at('now'), '--against', folder.at('deployed'))).toEqual(['validation-rule']);
    expect(await rules(deployed, '--against', deployed)).toEqual(await rules(deployed));
  });

  it('says nothing of what is deployed with other words: defaults written out, fields in another order', async () => {
    const profile = (...spec: string[]): string =>
      ['apiVersion: performance.openshift.io/v2', 'kind: PerformanceProfile', 'metadata: { name: a }', 'spec:', ...spec, ''].join('\n');
    const nodes = '  nodeSelector: { node-role.kubernetes.io/worker: "" }';
    const mine = folder.put('mine.yaml', profile('  cpu: { isolated: 2-7, reserved: 0-1 }', nodes));
    const theirs = folder.put('theirs.yaml', profile(nodes, '  cpu: { reserved: 0-1, isolated: 2-7 }'));
    const other = folder.put('other.yaml', profile('  cpu: { isolated: 3-7, reserved: 0-2 }', nodes));
    const reboots = async (...args: string[]) => (await call(['check', mine, ...args])).out.includes('reboots-nodes');
    expect([await reboots(), await reboots('--against', other)]).toEqual([true, true]);
    expect([await reboots('--against', mine), await reboots('--against', theirs)]).toEqual([false, false]);
  });

  it('a git revision stands for the same paths as they were', async () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], { cwd: folder.at('repo') });
    const file = folder.put('repo/cluster/gates.yaml', before);
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'deployed');
    folder.put('repo/cluster/gates.yaml', after);
    const home = process.cwd();
    process.chdir(folder.at('repo'));
    try {
      for (const path of ['cluster', 'cluster/gates.yaml', '.', file])
        expect(await rules(path, '--against', 'HEAD'), path).toEqual(['validation-rule']);
    } finally {
      process.chdir(home);
    }
  });

  it.each([
    ['what is neither a path nor a revision', ['--against', 'no-such-thing'], /no-such-thing/],
    ['a revision, for a file that git does not hold', ['--against', 'HEAD'], /./],
    ['what cannot be read', ['--against', folder.put('broken.yaml', 'a: b: c\n')], /broken\.yaml:1/],
  ])('ends with 2 and one line for %s', async (_, options, words) => {
    const { status, out, err } = await call(['check', now, ...options]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(words);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});

describe('--until', () => {
  const file = folder.put('swap.yaml', stream(fine, swap));

  it('judges for every release on the way, and says at which something stops working', async () => {
    expect((await call(['check', file, '--release', '4.18'])).status).toBe(0);
    expect((await call(['check', file, '--release', '4.18', '--until', '4.20'])).status).toBe(0);
    expect((await call(['check', file, '--release', '4.18', '--until', '4.22'])).status).toBe(1);
    const found = await documents(['--each', file, '--release', '4.18', '--until', '4.22']);
    expect(said(found)).toEqual(['fine: ', 'swap: kubelet-field-not-overridable']);
    expect(found[1]).toMatchObject({ verdict: 'rejected', findings: [{ releases: ['4.21', '4.22'] }] });
  });

  it('is refused where it lies before the release, or is none', async () => {
    expect(await call(['check', file, '--release', '4.18', '--until', '4.16'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^[^\n]*4\.16[^\n]*4\.18[^\n]*\n$/),
    });
    expect(await call(['check', file, '--until', '5'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^--until 5: use 4[^\n]*\n$/),
    });
  });
});
