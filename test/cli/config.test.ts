import { mkdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fine, kubeletConfig, permissive, refused, schedulable, stream, swap } from './manifests';
import { call, documents, Folder, said } from './run';

const folder = new Folder();
const home = process.cwd();
afterEach(() => process.chdir(home));
afterAll(() => folder.remove());

/** Calls from a folder whose parent has a config. */
function within(config: string, below = 'repo/team'): void {
  mkdirSync(folder.at(below), { recursive: true });
  folder.put('repo/cdk8s-openshift.yaml', config);
  process.chdir(folder.at(below));
}

const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('config.schema.json', 'utf8')));
const all = folder.put('all.yaml', stream(fine, refused, permissive, schedulable));

describe('a config file', () => {
  const config = `# yaml-language-server: $schema=node_modules/cdk8s-openshift/config.schema.json
target:
  release: '4.18'
  network: OVNKubernetes
  operators: { infinispan: '2.4' }
rules:
  selinux-enforcing: error
  masters-schedulable: none
ignore:
  - vendor/
  - '*.tmp.yaml'
`;

  it('fits its schema, as editors check it', () => {
    validate(parse(config));
    expect(validate.errors).toBeNull();
  });

  it('sets the target, from the working folder upward, where the call says nothing else', async () => {
    within(config);
    const release = async (...options: string[]) => JSON.parse((await call(['check', all, '--format', 'json', ...options])).out).release;
    expect(await release()).toBe('4.18');
    expect(await release('--release', '4.20')).toBe('4.20');
    expect((await call(['check', '-'], swap)).status).toBe(0);
    expect((await call(['check', '-', '--release', '4.21'], swap)).status).toBe(1);
  });

  it('turns rules up and down', async () => {
    within(config);
    const found = await documents(['--each', all]);
    expect(said(found)).toEqual([
      'fine: ',
      'refused: kubelet-field-not-overridable',
      '99-worker-permissive: selinux-enforcing',
      'cluster: ',
    ]);
    expect(found[2]?.findings[0]).toMatchObject({ level: 'error', consequence: 'unsupported' });
    expect((await call(['check', '-'], permissive)).status).toBe(1);
  });

  it('what is turned off is not a stale acknowledgement either', async () => {
    within(config);
    const noted = schedulable.replace(
      '{ name: cluster }',
      '{ name: cluster, annotations: { acknowledge.cdk8s-openshift.io/masters-schedulable: small } }',
    );
    expect(said(await documents(['-'], noted))).toEqual(['cluster: ']);
  });

  it('passes over files and folders where a folder is read, and reads what is named', async () => {
    within(config, 'repo/manifests');
    folder.put('repo/manifests/a.yaml', kubeletConfig('a', '{ maxPods: 250 }'));
    folder.put('repo/manifests/vendor/b.yaml', 'this: [is not yaml');
    folder.put('repo/manifests/deep/vendor/c.yaml', kubeletConfig('c', '{ maxPods: 250 }'));
    const skipped = folder.put('repo/manifests/d.tmp.yaml', kubeletConfig('d', '{ maxPods: 250 }'));
    const names = async (path: string) => (await documents([path])).map(({ name }) => name);
    expect(await names('.')).toEqual(['a']);
    expect(await names(folder.at('repo/manifests'))).toEqual(['a']);
    expect(await names(skipped)).toEqual(['d']);
    expect(JSON.parse((await call(['effective', 'kubelet', 'worker', '.', '--format', 'json'])).out)).toMatchObject({ kubeletConfig: 'a' });
  });

  it('passes over them in what is deployed, too', async () => {
    within(config, 'repo/manifests');
    folder.put('repo/manifests/a.yaml', kubeletConfig('a', '{ maxPods: 250 }'));
    folder.put('repo/manifests/vendor/b.yaml', 'this: [is not yaml');
    expect(await call(['check', 'a.yaml', '--against', '.'])).toMatchObject({ status: 0, err: '' });
    expect(await call(['effective', 'changes', 'a.yaml', '--against', '.'])).toMatchObject({ status: 0, err: '' });
  });

  it('the nearest one counts, and only it', async () => {
    within(config, 'repo/near');
    folder.put('repo/near/cdk8s-openshift.yaml', "target: { release: '4.14' }\n");
    expect(JSON.parse((await call(['check', all, '--format', 'json'])).out).release).toBe('4.14');
    expect(said(await documents(['-'], schedulable))).toEqual(['cluster: masters-schedulable']);
  });

  it('a command that asks about one network plugin keeps its own release', async () => {
    within(config);
    const policy =
      'apiVersion: network.openshift.io/v1\nkind: EgressNetworkPolicy\nmetadata: {name: default, namespace: a}\nspec: {egress: [{type: Allow, to: {cidrSelector: 0.0.0.0/0}}]}\n';
    expect(await call(['migrate', '-'], policy)).toMatchObject({ status: 0, err: '' });
    expect((await call(['effective', 'egress', 'a', '1.2.3.4', '-'], policy)).out).toMatch(/^Allow/);
  });

  it.each([
    ['nothing', ''],
    ['comments', '# later\n'],
    ['an empty map', '{}\n'],
  ])('of %s changes nothing', async (_, text) => {
    const before = await call(['check', all]);
    within(text);
    expect(await call(['check', all])).toEqual(before);
  });
});

describe('a config file that is wrong is refused in one line that names the file, the line and what to do', () => {
  it.each([
    ['a setting that there is not', 'target: {}\nrulez: {}\n', /:2:1: rulez: .*did you mean rules\?/],
    ['a target option that there is not', "target:\n  relase: '4.18'\n", /:2:3: target\.relase: .*did you mean release\?/],
    ['a release without quotes', 'target:\n  release: 4.20\n', /:2:3: target\.release: .*quotes.*'4\.20'/],
    [
      'an operator version without quotes',
      'target: { operators: { infinispan: 2.4 } }\n',
      /:1:\d+: target\.operators\.infinispan: .*quotes/,
    ],
    ['a release that is not known', "target: { release: '4.11' }\n", /:1:11: target\.release: "4\.11".*4\.12/],
    ['a rule turned off', 'rules:\n  reboots-nodes: off\n', /:2:3: .*; use error, warning, info or none/],
    ['a setting of the target at the top', "release: '4.18'\n", /:1:1: release: there is no such setting; use .*target/],
    ['a rule that there is not', 'rules:\n  selinux-enforcin: none\n', /:2:3: .*no such rule; did you mean selinux-enforcing\?/],
    ['a rule far from any', 'rules:\n  xyzzy: none\n', /:2:3: .*no such rule; see cdk8s-openshift rules/],
    ['a level that there is not', 'rules:\n  selinux-enforcing: fatal\n', /:2:3: .*"fatal".*warning/],
    ['what is rejected, turned down', 'rules:\n  kubelet-field-not-overridable: warning\n', /:2:3: .*rejects.*cannot be turned down/],
    ['what the API server refuses, turned off', 'rules:\n  unknown-field: none\n', /:2:3: .*rejects.*cannot be turned down/],
    ['paths that are no list', 'ignore: vendor\n', /:1:1: ignore: .*list/],
    ['a path that is no text', 'ignore:\n- 5\n', /:2:3: ignore\[0\]: .*text/],
    ['a list', '- a\n', /:1:1: .*object/],
    ['a text', 'hello\n', /:1:1: .*object/],
    ['two documents', 'rules: {}\n---\nrules: {}\n', /:3:1: it holds more than one document/],
    ['no YAML', 'rules: {\n', /:2:1: |:1:\d+: /],
    ['a tab', 'rules:\n\ta: b\n', /:2:1: a tab/],
    ['a key twice', 'rules: {}\nrules: {}\n', /:2:1: .*"rules"/],
    ['a prototype', '__proto__: { a: 1 }\n', /:1:1: .*no such setting/],
    ['a rule called constructor', 'rules: { constructor: none }\n', /:1:10: .*no such rule/],
  ])('%s', async (_, text, words) => {
    within(text);
    const { status, out, err } = await call(['check', all]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^\.\.\/cdk8s-openshift\.yaml:\d+:\d+: [^\n]+; [^\n]+\n$/);
    expect(err).toMatch(words);
  });

  it('the schema refuses the same', () => {
    for (const wrong of [
      { rulez: {} },
      { target: { release: 4.2 } },
      { rules: { 'unknown-field': 'none' } },
      { rules: { 'selinux-enforcing': 'fatal' } },
      { ignore: 'x' },
    ])
      expect(validate(wrong), JSON.stringify(wrong)).toBe(false);
  });

  it('help and completion do not need it', async () => {
    within('rules: [\n');
    for (const args of [['check', '--help'], ['completion', 'bash'], ['explain', 'selinux-enforcing'], ['--version']])
      expect(await call(args)).toMatchObject({ status: 0, err: '' });
  });
});
