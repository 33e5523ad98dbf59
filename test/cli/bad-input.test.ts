import { mkdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/print/formats';
import { fine, kubeletConfig, stream } from './manifests';
import { call, documents, Folder } from './run';

const folder = new Folder();
afterAll(() => folder.remove());
mkdirSync(folder.at('empty'));
folder.put('notes/readme.txt', 'nothing to see');
folder.put('others/values.yaml', 'replicas: 3\n');

const head = 'apiVersion: v1\nkind: ConfigMap\n';
const aliases = (levels: number): string => {
  const lines = Array.from(
    { length: levels },
    (_, i) => `  l${i + 1}: &l${i + 1} [${Array.from({ length: 9 }, () => `*l${i}`).join(', ')}]`,
  );
  return `${head}data:\n  l0: &l0 [x, x, x, x, x, x, x, x, x]\n${lines.join('\n')}\n`;
};

/** What the input is; its text; what the one line has to say after the file's name. */
const unreadable: readonly (readonly [what: string, content: string | Uint8Array, words: RegExp])[] = [
  ['no YAML', `${head}data: [a, b\n`, /:\d+:\d+: .+; .+/],
  ['a value with a colon', `${head}data: a: b\n`, /:3:\d+: .+; .+/],
  ['no YAML in the second document', `${fine}---\n${head}data: {a\n`, /:(1[1-9]):\d+: .+; .+/],
  ['broken JSON', '{"apiVersion": "v1",\n "kind": "Secret",,}\n', /:2:\d+: .+; .+/],
  ['JSON Lines with one that is cut off', `{"apiVersion":"v1","kind":"Node"}\n{"apiVersion":"v1","kin\n`, /:2:\d+: .+; .+/],
  ['a tab as indentation', `${head}data:\n\ta: b\n`, /:4:1: a tab .+; .+ spaces/],
  ['a key twice', `${head}data: {}\ndata: {}\n`, /:4:1: .*"data".*line 3.*line 4; .+/],
  ['a key twice in JSON', `{"apiVersion": "v1", "kind": "Secret",\n "kind": "Node"}`, /:2:2: .*"kind".*; .+/],
  ['an alias of itself', `${head}data: &a\n  x: *a\n`, /:4:6: .+; .+/],
  ['an alias of nothing', `${head}data: *nothing\n`, /:3:\d+: .+; .+/],
  ['aliases that multiply', aliases(9), /:\d+:\d+: aliases .+; .+/],
  ['a list at the top', '- apiVersion: v1\n', /:1:\d+: .+; .+apiVersion/],
  ['a text', 'hello\n', /:1:\d+: .+; .+/],
  ['an object that is no manifest', `${fine}---\nreplicas: 3\n`, /:9:\d+: .*apiVersion.*; .+/],
  ['a number as kind', 'apiVersion: v1\nkind: 5\n', /:1:\d+: kind .+; .+/],
  ['a list item that is no manifest', 'apiVersion: v1\nkind: List\nitems:\n- 5\n', /:4:\d+: .+; .+/],
  ['nothing', '', /: .*no manifests; .+/],
  ['comments only', '# nothing\n---\n# here\n', /: .*no manifests; .+/],
  ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0x0a, 0, 0, 1]), /:\d+: .*binary.*; .+/],
  ['Latin-1', new Uint8Array([...Buffer.from(head), ...Buffer.from('data: {a: \xe9}\n', 'latin1')]), /:3: .*UTF-8.*; .+/],
  ['50 MB', Buffer.alloc(50_000_000, 'a: 1\n'), /: .*larger than.*; .+/],
];

/** In no format, on a terminal or not, is a text to be seen. */
async function expectHidden(input: string, canary: string): Promise<void> {
  for (const format of Object.keys(formats))
    for (const colours of format === 'pretty' ? [true, false] : [false]) {
      const { out, err } = await call(['check', '-', '--managed', '--format', format], input, { colours });
      expect(out + err).not.toBe('');
      expect(out + err, `${format}: ${input}`).not.toContain(canary);
    }
}

/** One line, and nothing that a program says of itself. */
function expectOneLine(err: string, name: string, words: RegExp): void {
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err.startsWith(name)).toBe(true);
  expect(err.slice(name.length)).toMatch(words);
  expect(err).not.toMatch(/\bat .+:\d+:\d+|Error\b|undefined|\[object/);
}

describe('what cannot be read ends with 2, and with one line that says where and what to do', () => {
  it.each(unreadable)('%s', async (_, content, words) => {
    const file = folder.put('bad.yaml', content);
    const { status, out, err } = await call(['check', file]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expectOneLine(err, file, words);
  });

  it.each(unreadable.filter(([, content]) => typeof content === 'string'))('%s, on standard input', async (_, content, words) => {
    const { status, out, err } = await call(['check', '-', '--format', 'json'], String(content));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expectOneLine(err, '-', words);
  });

  it.each([
    ['a file that is not there', 'missing.yaml'],
    ['a folder that is not there', 'missing/'],
    ['a file taken for a folder', 'others/values.yaml/x.yaml'],
    ['an empty folder', 'empty'],
    ['a folder without manifests', 'notes'],
    ['a folder with YAML that is no manifest', 'others'],
  ])('%s', async (_, name) => {
    for (const args of [[folder.at(name)], ['--cluster', `a=${folder.at(name)}`]]) {
      const { status, out, err } = await call(['check', ...args]);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expectOneLine(err, folder.at(name), /^: .+; .+/);
    }
  });

  it('one bad file among good ones', async () => {
    const [good, bad] = [folder.put('good.yaml', fine), folder.put('worse.yaml', `${head}\tdata: {}\n`)];
    expect(await call(['check', good, bad])).toMatchObject({ status: 2, out: '', err: expect.stringContaining(`${bad}:3:1:`) });
  });
});

describe('what can be read, and is wrong, is a finding', () => {
  const wrong = async (text: string) => {
    const [document] = await documents(['-'], text);
    return { verdict: document?.verdict, found: document?.findings.map(({ rule, path }) => `${rule} ${path}`) };
  };

  it('values of another type', async () => {
    expect(await wrong(kubeletConfig('a', '[250]'))).toMatchObject({ verdict: 'rejected' });
    expect(await wrong(`${head}metadata: 5\n`)).toEqual({ verdict: 'rejected', found: ['wrong-type metadata'] });
    expect(await wrong('apiVersion: machineconfiguration.openshift.io/v1\nkind: KubeletConfig\nmetadata: [a]\nspec: {}\n')).toEqual({
      verdict: 'rejected',
      found: ['wrong-type metadata'],
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a field like any other', async (key) => {
    expect(await wrong(fine.replace('spec:\n', `spec:\n  ${key}: { a: 1 }\n`))).toEqual({
      verdict: 'rejected',
      found: [`unknown-field spec.${key}`],
    });
    expect(
      await wrong(
        `{"${key}": {"a": 1}, ${JSON.stringify({ apiVersion: 'config.openshift.io/v1', kind: 'Scheduler', metadata: { name: 'cluster' }, spec: {} }).slice(1)}`,
      ),
    ).toEqual({
      verdict: 'rejected',
      found: [`unknown-field ${key}`],
    });
    expect((await wrong(kubeletConfig('a', `{ ${key}: 1 }`))).found).toEqual([`kubelet-field-unknown spec.kubeletConfig.${key}`]);
    expect(Object.prototype).not.toHaveProperty('a');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is a kind, version, label and rule like any other',
    async (word) => {
      const manifest = (apiVersion: string, kind: string) => `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a }\nspec: {}\n`;
      expect((await wrong(manifest('v1', word))).verdict).toBe('rejected');
      expect((await wrong(manifest('machineconfiguration.openshift.io/v1', word))).verdict).toBe('rejected');
      expect((await wrong(manifest(word, word))).verdict).toBe('rejected');
      expect((await wrong(manifest(`${word}/v1`, 'KubeletConfig'))).verdict).toBe('skipped');
      expect((await wrong(manifest(`config.openshift.io/${word}`, 'Scheduler'))).found).toEqual(['unserved-kind apiVersion']);
      // Labels begin with a letter or digit.
      expect((await wrong(kubeletConfig('a', '{ maxPods: 250 }', word))).verdict).toBe(word.startsWith('_') ? 'rejected' : 'accepted');
      const acknowledged = kubeletConfig(
        'a',
        '{ maxPods: 250 }',
        undefined,
        `acknowledge.cdk8s-openshift.io/${word.replaceAll('_', 'x')}: why`,
      );
      expect((await wrong(acknowledged)).found).toEqual([expect.stringContaining('stale-acknowledgement')]);
    },
  );
});

describe('what a Secret holds never comes out', () => {
  const canary = 'cAnArY-81723';
  const secret = (rest: string, metadata = '{ name: s, namespace: team }') =>
    `apiVersion: v1\nkind: Secret\nmetadata: ${metadata}\n${rest}`;
  const data = `stringData:\n  password: ${canary}\n`;

  it.each([
    ['a bad name', secret(data, '{ name: Not_A_Name }')],
    ['a bad label', secret(data, '{ name: s, labels: { "a b": x } }')],
    [
      'an annotation by kubectl',
      secret(data, `\n  name: S\n  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{"data":"${canary}"}'`),
    ],
    ['an annotation of another type', secret(data, `{ name: s, annotations: { a: [${canary}] } }`)],
    ['another type of data', secret(`data: ${canary}\n`)],
    ['a list as data', secret(`data: [${canary}]\ntype: 5\n`)],
    ['no base64', secret(`data: { password: "${canary}!" }\n`)],
    ['an unknown field', secret(`${data}pass: ${canary}\n`)],
    ['another case of kind', secret(data).replace('Secret', 'secret')],
    ['a version that is not served', secret(data).replace('v1', 'v2')],
    ['a List', `apiVersion: v1\nkind: List\nitems:\n- ${secret(data, '{ name: S }').trimEnd().replaceAll('\n', '\n  ')}\n`],
    ['a key twice', secret(`${data}  password: ${canary}\n`)],
    ['a tab', secret(`stringData:\n\tpassword: ${canary}\n`)],
    ['a colon in the value', secret(`stringData:\n  password: ${canary}: ${canary}\n`)],
    ['an open quote', secret(`stringData:\n  password: "${canary}\n`)],
    ['an unknown escape', secret(`stringData:\n  password: "${canary}\\q"\n`)],
    ['an unknown tag', secret(`stringData:\n  password: !${canary} ${canary}\n`)],
    ['an alias without an anchor', secret(`stringData:\n  password: *${canary}\n`)],
    ['no binary where it says so', secret(`stringData:\n  password: !!binary "${canary}!"\n`)],
    ['no number where it says so', secret(`stringData:\n  password: !!int ${canary}\n`)],
    ['a value as a key', secret(`stringData:\n  ? [${canary}]\n  : x\n`)],
    ['a line without a key', secret(`stringData:\n  password: x\n  ${canary}\n  b: c\n`)],
    ['indentation that fits nothing', secret(`stringData:\n    a: ${canary}\n  b: ${canary}\n`)],
    ['JSON that breaks off', `{"apiVersion":"v1","kind":"Secret","stringData":{"password":"${canary}`],
    ['JSON with a word', `{"apiVersion":"v1","kind":"Secret","stringData":{"password":${canary}}}`],
    ['JSON with a tab in a text', `{"apiVersion":"v1","kind":"Secret","stringData":{"password":"${canary}\t"}}`],
    ['JSON with an unknown escape', `{"apiVersion":"v1","kind":"Secret","stringData":{"password":"${canary}\\q"}}`],
    ['a document without a kind', `apiVersion: v1\nstringData: { password: ${canary} }\n`],
    ['no map at all', `${canary}\n`],
  ])('%s', async (_, text) => {
    for (const input of [text, stream(fine, text)]) await expectHidden(input, canary);
  });
});

describe('what is secret in other kinds never comes out', () => {
  const canary = 'cAnArY-81723';
  const machineConfig = (config: string) =>
    `apiVersion: machineconfiguration.openshift.io/v1\nkind: MachineConfig\nmetadata:\n  name: Bad_Name\n  labels: { machineconfiguration.openshift.io/role: worker }\nspec:\n  config:\n    ignition: { version: 3.4.0 }\n${config}`;
  const well = (text: string) => text.replace('Bad_Name', '99-worker-x');
  const file = (source: string, mode = 420) =>
    machineConfig(
      `    storage:\n      files:\n        - path: /etc/x\n          mode: ${mode}\n          contents:\n            ${source}\n`,
    );
  const user = (text: string) => machineConfig(`    passwd:\n      users:\n        - name: core\n          ${text}\n`);
  const unit = (text: string) => machineConfig(`    systemd:\n      units:\n        - name: a.service\n          ${text}\n`);
  const hostedCluster = (url: string) =>
    `apiVersion: hypershift.openshift.io/v1beta1\nkind: HostedCluster\nmetadata: { name: a, namespace: b }\nspec:\n  etcd:\n    managementType: Managed\n    managed:\n      storage:\n        type: PersistentVolume\n        restoreSnapshotURL:\n          - ${url}\n`;
  const configMap = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\ndata:\n${data}`;

  it.each([
    ['a password hash', user(`passwordHash: $6$salt$${canary}`)],
    ['a password hash of another type', user(`passwordHash: [${canary}]`)],
    ['a password hash of another user', user(`passwordHash: ${canary}`).replace('name: core', 'name: other')],
    ['a password in a field that there is not', user(`password: ${canary}`)],
    ['a file', file(`source: data:,${canary}`)],
    ['a file with a bad mode', file(`source: data:,${canary}`, 9999)],
    ['a file with a space', file(`source: data:,${canary} x`)],
    ['a file that is no data URL', file(`source: ${canary}`)],
    ['a file at an address with a login', file(`source: https://me:${canary}@example.com/x`)],
    ['a file at a signed address', file(`source: https://example.com/x?X-Amz-Signature=${canary}`)],
    ['a file in bad base64', file(`source: "data:;base64,${canary}!"`)],
    ['a file that is said to be gzip', file(`source: data:,${canary}\n            compression: gzip`)],
    ['contents that are a text', machineConfig(`    storage:\n      files:\n        - path: /etc/x\n          contents: ${canary}\n`)],
    [
      'a login of a proxy',
      machineConfig('').replace('{ version: 3.4.0 }', `{ version: 3.4.0, proxy: { httpsProxy: "http://me:${canary}@p" } }`),
    ],
    ['half a secret in a unit', unit(`contents: "[Service]\\nExecStart=/bin/x\\nEnvironment=A=b ${canary}"`)],
    ['spec 2 with a bad source', file(`source: ${canary}`).replace('3.4.0', '2.2.0')],
    ['a header', file(`source: https://example.com/x\n            httpHeaders: [{ name: Authorization, value: ${canary} }]`)],
    ['a file given in line, as Butane does', file(`inline: ${canary}`)],
    ['a unit', unit(`contents: "[Service]\\nEnvironment=PASSWORD=${canary}\\n[Install"`)],
    ['a unit without a section', unit(`contents: ${canary}`)],
    ['a setting without a section', unit(`contents: A=${canary}`)],
    ['a line without a name', unit(`contents: "[Service]\\n${canary}"`)],
    ['a setting that there is not', unit(`contents: "[Service]\\nPassword=${canary}"`)],
    ['a private key in a file', file(`source: data:,-----BEGIN%20PRIVATE%20KEY-----%0A${canary}`)],
    ['a pre-signed URL', hostedCluster(`https://b.s3.amazonaws.com/x?X-Amz-Signature=${canary}`)],
    ['a pre-signed URL that is none', hostedCluster(`s3://x?X-Amz-Signature=${canary}`)],
    ['a pre-signed URL that is too long', hostedCluster(`https://b.example.com/${'x'.repeat(3000)}?sig=${canary}`)],
    ['a key in a ConfigMap', configMap(`  a.key: "-----BEGIN PRIVATE KEY----- ${canary}"\n`)],
    ['a keystore in a ConfigMap', configMap(`  a.jks: ${canary}\n`)],
    ['a MachineConfig in a ConfigMap', configMap(`  config: |\n    ${user(`passwordHash: ${canary}`).replaceAll('\n', '\n    ')}\n`)],
    ['a token in JSON', JSON.stringify({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'A' }, stringData: { token: canary } })],
  ])('%s', async (_, text) => {
    for (const input of new Set([text, well(text)])) await expectHidden(input, canary);
  });
});
