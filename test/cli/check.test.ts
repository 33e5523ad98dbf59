import { afterAll, describe, expect, it } from 'vitest';
import { fine, kubeletConfig, permissive, refused, schedulable, stream, swap, unknown } from './manifests';
import { call, documents, Folder, said } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

const files = {
  fine: folder.put('fine.yaml', fine),
  refused: folder.put('refused.yaml', refused),
  warned: folder.put('warned.yaml', permissive),
  noted: folder.put('noted.yaml', schedulable),
  swap: folder.put('swap.yaml', swap),
  unknown: folder.put('unknown.yaml', unknown),
};

describe('the exit status', () => {
  it.each([
    [0, 'fine', []],
    [1, 'refused', []],
    [0, 'warned', []],
    [0, 'noted', []],
    [0, 'unknown', []],
    [1, 'refused', ['--fail-on', 'error']],
    [0, 'warned', ['--fail-on', 'error']],
    [1, 'refused', ['--fail-on', 'warning']],
    [1, 'warned', ['--fail-on', 'warning']],
    [0, 'noted', ['--fail-on', 'warning']],
    [0, 'refused', ['--fail-on', 'never']],
  ] as const)('is %i for what is %s with %j, in every format', async (status, name, options) => {
    for (const format of ['pretty', 'json', 'jsonl'])
      expect(await call(['check', files[name], '--format', format, ...options])).toMatchObject({ status, err: '' });
  });

  it('counts the worst of all files', async () => {
    expect((await call(['check', files.fine, files.refused, files.unknown])).status).toBe(1);
  });

  it('leaves out what is acknowledged', async () => {
    const acknowledged = permissive.replace(
      'labels:',
      'annotations: { acknowledge.cdk8s-openshift.io/selinux-enforcing: being debugged }\n  labels:',
    );
    const file = folder.put('acknowledged.yaml', acknowledged);
    expect((await call(['check', file, '--fail-on', 'warning'])).status).toBe(0);
    expect((await documents([file]))[0]?.findings).toMatchObject([{ rule: 'selinux-enforcing', acknowledged: 'being debugged' }]);
  });

  it('cannot be acknowledged away for what is rejected', async () => {
    const id = 'acknowledge.cdk8s-openshift.io/kubelet-field-not-overridable';
    const file = folder.put('denied.yaml', kubeletConfig('a', '{ clusterDNS: [10.0.0.10] }', undefined, `${id}: "really"`));
    expect((await call(['check', file])).status).toBe(1);
    const [document] = await documents([file]);
    expect(document).toMatchObject({ verdict: 'rejected' });
    expect(document?.findings.map((f) => f.rule)).toContain('stale-acknowledgement');
  });
});

describe('a call that is wrong ends with 2 and one line that names the fault', () => {
  it.each([
    [['--release', '4.11'], /4\.11.*4\.12.*4\.22/],
    [['--release', 'constructor'], /constructor.*4\.22/],
    [['--network', 'Calico'], /Calico.*OpenShiftSDN.*OVNKubernetes/],
    [['--sdn-mode', 'Open'], /Open.*Multitenant/],
    [['--feature-set', 'All'], /All.*TechPreviewNoUpgrade/],
    [['--topology', 'Ring'], /Ring.*SingleReplica/],
    [['--operator', 'infinispan=1.0'], /1\.0.*2\.1/],
    [['--operator', 'kafka=2.4'], /kafka.*infinispan/],
    [['--operator', 'infinispan'], /infinispan=/],
    [['--format', 'xml'], /xml.*json/],
    [['--format', 'toString'], /toString.*json/],
    [['--fail-on', 'info'], /info.*warning/],
    [['--fail-on', 'constructor'], /constructor.*warning/],
    [['--cluster', 'prod'], /prod.*NAME=PATH/],
    [['--relase', '4.16'], /--relase/],
    [['--release'], /--release/],
    [['--release', '--network', 'OVNKubernetes'], /--release/],
    [['--complete=yes'], /--complete/],
  ])('%j', async (options, words) => {
    const { status, out, err } = await call(['check', files.fine, ...options]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(words);
    expect(err).toMatch(/^[^\n]+\n$/);
  });

  it('without files, and with a command that does not exist', async () => {
    expect(await call(['check'])).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^nothing to check.+\n$/) });
    expect(await call(['frobnicate'])).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^.*"frobnicate".*\n$/) });
    expect((await call([])).status).toBe(2);
  });
});

describe('target options', () => {
  it.each([
    ['before the files', ['check', '--release', '4.20', files.swap], 0],
    ['before the files', ['check', '--release', '4.21', files.swap], 1],
    ['after the files', ['check', files.swap, '--release', '4.20'], 0],
    ['after the files', ['check', files.swap, '--release', '4.21'], 1],
    ['between the files', ['check', files.fine, '--release=4.20', files.swap], 0],
    ['before the command', ['--release', '4.20', 'check', files.swap], 0],
    ['nowhere: the newest release', ['check', files.swap], 1],
  ])('may stand %s (%#)', async (_, args, status) => {
    expect(await call(args)).toMatchObject({ status, err: '' });
  });

  it.each([
    [['--network', 'OVNKubernetes']],
    [['--network', 'OpenShiftSDN', '--sdn-mode', 'Multitenant']],
    [['--feature-set', 'TechPreviewNoUpgrade']],
    [['--topology', 'SingleReplica']],
    [['--managed']],
    [['--operator', 'infinispan=2.4']],
  ])('%j is taken before and after the files', async (options) => {
    expect(await call(['check', ...options, files.fine])).toMatchObject({ status: 0, err: '' });
    expect(await call(['check', files.fine, ...options])).toMatchObject({ status: 0, err: '' });
  });

  it('the release is the one that the report names', async () => {
    const { out } = await call(['check', '--format', 'json', '--release', '4.16', files.fine]);
    expect(JSON.parse(out).release).toBe('4.16');
    expect(JSON.parse((await call(['check', '--format', 'json', files.fine])).out).release).toBe('4.22');
  });

  it('a version that the release does not serve is rejected', async () => {
    const nodePool = (version: string) =>
      `apiVersion: hypershift.openshift.io/${version}\nkind: NodePool\nmetadata: {name: a, namespace: b}\nspec: {}\n`;
    const verdict = async (release: string) => (await documents(['--release', release, '-'], nodePool('v1alpha1')))[0]?.findings[0]?.rule;
    expect(await verdict('4.22')).toBe('unserved-kind');
    expect(await verdict('4.12')).not.toBe('unserved-kind');
  });
});

describe('help', () => {
  it('names the commands, and of each its options', async () => {
    expect(await call(['--help'])).toMatchObject({ status: 0, out: expect.stringMatching(/^ {2}check /m), err: '' });
    const { status, out } = await call(['check', '--help']);
    expect(status).toBe(0);
    for (const option of ['--release', '--network', '--sdn-mode', '--feature-set', '--topology', '--managed', '--operator'])
      expect(out).toContain(`${option} `);
    for (const option of ['--format', '--each', '--complete', '--partial', '--cluster', '--fail-on']) expect(out).toContain(`${option} `);
    expect(await call(['--help', 'check'])).toMatchObject({ status: 0, out });
  });

  it('names only formats that there are', async () => {
    const { out } = await call(['check', '--help']);
    const [, list = ''] = /--format FORMAT .*: ([a-z, ]+?) \(/.exec(out) ?? [];
    const formats = list.split(/, | or /);
    expect(formats).toEqual(['pretty', 'json', 'jsonl', 'sarif', 'github', 'junit', 'markdown']);
    for (const format of formats)
      expect(await call(['check', files.refused, '--format', format]), format).toMatchObject({
        status: 1,
        out: expect.stringMatching(/kubelet-field-not-overridable[\s\S]*\n$/),
        err: '',
      });
  });

  it('the version is a version', async () => {
    expect(await call(['--version'])).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), err: '' });
  });
});

describe('what is read', () => {
  it('kinds that are not known are skipped, never fine', async () => {
    expect(await documents([files.unknown])).toMatchObject([{ kind: 'Widget', verdict: 'skipped', findings: [] }]);
  });

  it('objects of core kinds are accepted, and a wrong kind among them rejected', async () => {
    const core = ['Namespace', 'Node', 'PersistentVolume'].map((kind) => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: a}\n`);
    const namespaced = ['Secret', 'ServiceAccount', 'ConfigMap', 'Pod', 'Service'].map(
      (kind) => `apiVersion: v1\nkind: ${kind}\nmetadata: {name: a, namespace: b}\n`,
    );
    const route = 'apiVersion: route.openshift.io/v1\nkind: Route\nmetadata: {name: a, namespace: b}\n';
    const found = await documents(['-'], stream(...core, ...namespaced, route));
    expect(found.map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
      'Namespace accepted',
      'Node accepted',
      'PersistentVolume accepted',
      'Secret accepted',
      'ServiceAccount accepted',
      'ConfigMap accepted',
      'Pod accepted',
      'Service accepted',
      'Route accepted',
    ]);
    const wrong = await documents(['-'], 'apiVersion: v1\nkind: Sekret\nmetadata: {name: a}\n');
    expect(wrong).toMatchObject([{ verdict: 'rejected', findings: [{ rule: 'unserved-kind', path: 'kind' }] }]);
  });

  it('a List is its items, in a file and on standard input', async () => {
    const item = (text: string) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`;
    const list = `apiVersion: v1\nkind: List\nitems:\n${item(fine)}${item(refused)}${item(unknown)}`;
    const file = folder.put('list.yaml', list);
    for (const found of [await documents([file]), await documents(['-'], list)])
      expect(found.map(({ index, line, verdict }) => [index, line, verdict])).toEqual([
        [0, 4, 'accepted'],
        [1, 11, 'rejected'],
        [2, 18, 'skipped'],
      ]);
  });
});

describe('what is one cluster', () => {
  const two = stream(kubeletConfig('one', '{ maxPods: 250 }'), kubeletConfig('two', '{ maxPods: 300 }'));
  const one = folder.put('sites/one.yaml', kubeletConfig('one', '{ maxPods: 250 }'));
  const other = folder.put('sites/two.yaml', kubeletConfig('two', '{ maxPods: 300 }'));
  const both = ['one: one-kubelet-config-per-pool', 'two: one-kubelet-config-per-pool'];
  const none = ['one: ', 'two: '];

  it('standard input, a file and a folder are one each', async () => {
    expect(said(await documents(['-'], two))).toEqual(both);
    expect(said(await documents([folder.put('two.yaml', two)]))).toEqual(both);
    expect(said(await documents([folder.at('sites')]))).toEqual(both);
  });

  it('two files are two', async () => {
    expect(said(await documents([one, other]))).toEqual(none);
  });

  it('--cluster says otherwise, as often as there are clusters', async () => {
    expect(said(await documents(['--cluster', `prod=${one},${other}`]))).toEqual(both);
    expect(said(await documents(['--cluster', `east=${one}`, '--cluster', `west=${other}`]))).toEqual(none);
  });

  it('--each judges every document as if it were the only one', async () => {
    expect(said(await documents(['--each', '-'], two))).toEqual(none);
    expect(said(await documents(['--each', '--cluster', `prod=${one},${other}`]))).toEqual(none);
  });

  it('only where the input is complete is a dangling reference an error', async () => {
    const dangling = folder.put('dangling.yaml', kubeletConfig('dangling', '{ maxPods: 250 }', 'custom-kubelet'));
    expect(await call(['check', dangling])).toMatchObject({ status: 0 });
    expect(await call(['check', dangling, '--complete'])).toMatchObject({ status: 1 });
    expect(said(await documents([dangling, '--complete']))).toEqual(['dangling: kubelet-config-chooses-pool']);
    expect((await call(['check', files.fine, '--complete'])).status).toBe(0);
  });

  it('a command that there is not is told from the nearest one', async () => {
    expect(await call(['chek', 'a.yaml'])).toEqual({ status: 2, out: '', err: 'there is no command "chek"; did you mean check?\n' });
  });

  it('tells of --partial where only the cluster sets what is missing', async () => {
    const part = '{"apiVersion":"network.openshift.io/v1","kind":"NetNamespace","metadata":{"name":"shop"},"netname":"shop"}';
    const file = folder.put('shop.json', part);
    const { status, out } = await call(['check', file, '--release', '4.16']);
    expect([status, out]).toEqual([1, expect.stringContaining('--partial NetNamespace/shop')]);
    expect(await call(['check', file, '--release', '4.16', '--partial', 'NetNamespace/shop'])).toMatchObject({ status: 0 });
  });

  it('--partial says which objects hold only some fields of what the cluster owns', async () => {
    const profile = (name: string) =>
      `apiVersion: performance.openshift.io/v2\nkind: PerformanceProfile\nmetadata: {name: ${name}}\nspec: {numa: {topologyPolicy: restricted}}\n`;
    const file = folder.put('partial.yaml', stream(profile('one'), profile('two')));
    const verdicts = async (...options: string[]) => (await documents([file, ...options])).map(({ verdict }) => verdict);
    expect(await verdicts()).toEqual(['rejected', 'rejected']);
    expect(await verdicts('--partial', 'PerformanceProfile/two')).toEqual(['rejected', 'accepted']);
    expect(await verdicts('--partial', 'PerformanceProfile/one', '--partial', 'PerformanceProfile/two')).toEqual(['accepted', 'accepted']);
    await expect(verdicts('--partial', 'MachineConfigPool/one')).rejects.toThrow('no document is called so');
  });
});
