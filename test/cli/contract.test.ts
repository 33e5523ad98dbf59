import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formats } from '../../src/print/formats';
import { fine, kubeletConfig, permissive, refused, stream, swap, unknown } from './manifests';
import { call, documents, Folder, said } from './run';

const folder = new Folder();
afterAll(() => folder.remove());
const program = join(__dirname, '../../bin/cdk8s-openshift.js');

describe('the exit status does not hang on the format', () => {
  it.each(Object.keys(formats))('%s', async (format) => {
    const status = async (text: string, ...options: string[]) => (await call(['check', '-', '--format', format, ...options], text)).status;
    expect(await status(fine)).toBe(0);
    expect(await status(refused)).toBe(1);
    expect(await status(permissive, '--fail-on', 'warning')).toBe(1);
    expect(await status(refused, '--fail-on', 'never')).toBe(0);
    expect(await status('a: b: c\n')).toBe(2);
  });
});

describe('YAML is read as clusters read it', () => {
  const machineConfig = (mode: string, overwrite: string): string => `apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfig
metadata: { name: 99-worker-file, labels: { machineconfiguration.openshift.io/role: worker } }
spec:
  config:
    ignition: { version: 3.2.0 }
    storage:
      files:
        - path: /etc/a
          mode: ${mode}
          overwrite: ${overwrite}
          contents: { source: "data:," }
`;

  it('numbers that begin with 0 are octal, and yes is true', async () => {
    expect(said(await documents(['-'], machineConfig('0644', 'yes')))).toEqual(['99-worker-file: ']);
    expect((await documents(['-'], machineConfig('0o644', 'maybe')))[0]?.verdict).toBe('rejected');
  });

  it('a List and a list of a kind are their items', async () => {
    const items = [fine, refused].map((text) => `- ${text.trimEnd().replaceAll('\n', '\n  ')}\n`).join('');
    const typed = items.replaceAll(/(apiVersion: \S+\n {2}kind: KubeletConfig\n {2})/g, '');
    for (const list of [
      `apiVersion: v1\nkind: List\nitems:\n${items}`,
      `apiVersion: machineconfiguration.openshift.io/v1\nkind: KubeletConfigList\nitems:\n${typed}`,
    ])
      expect((await documents(['--each', '-'], list)).map(({ kind, verdict }) => `${kind} ${verdict}`)).toEqual([
        'KubeletConfig accepted',
        'KubeletConfig rejected',
      ]);
  });
});

describe('objects inside ConfigMaps are no documents of their own', () => {
  const configMap = (...inner: readonly string[]): string =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: clusters }\ndata:\n  config: |\n    ${stream(...inner).replaceAll('\n', '\n    ')}\n`;

  it('what is wrong with them stands on the outer one, which is stored all the same', async () => {
    const input = [unknown, configMap(fine, refused), fine].map((text) => `${text}\n`);
    const found = await documents(['-'], stream(...input));
    expect(found.map(({ index, kind, verdict }) => [index, kind, verdict])).toEqual([
      [0, 'Widget', 'skipped'],
      [1, 'ConfigMap', 'accepted'],
      [2, 'KubeletConfig', 'accepted'],
    ]);
    expect(found[1]?.findings.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({
        rule: 'kubelet-field-not-overridable',
        consequence: 'degraded',
        path: 'data.config[1].spec.kubeletConfig.clusterDNS',
      }),
    ]);
  });
});

describe('what is one cluster, in which order', () => {
  it('documents come in the order of the arguments, those of --cluster last', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => folder.put(`order/${name}.yaml`, kubeletConfig(name, '{ maxPods: 250 }')));
    const names = async (...args: string[]) => (await documents(args)).map(({ name }) => name).join('');
    expect(await names(`${c}`, `${a}`)).toBe('ca');
    expect(await names('--cluster', `x=${b},${a}`, `${c}`)).toBe('cba');
    expect(await names(folder.at('order'))).toBe('abc');
  });

  it('the options of a call hold for every release on the way', async () => {
    expect((await call(['--until', '4.20', 'check', '-', '--release', '4.18'], swap)).status).toBe(0);
  });
});

describe('bytes', () => {
  const utf16 = (text: string, big: boolean): Buffer => {
    const little = Buffer.from(`\ufeff${text}`, 'utf16le');
    return big ? little.swap16() : little;
  };

  it.each([
    ['little-endian', false],
    ['big-endian', true],
  ])('UTF-16, %s, is refused with what to do', async (_, big) => {
    const file = folder.put('utf16.yaml', utf16(refused, big));
    expect(await call(['check', file])).toEqual({
      status: 2,
      out: '',
      err: expect.stringMatching(/utf16\.yaml:1: .*UTF-16.*; save it as UTF-8\n$/),
    });
  });

  it.each([
    ['a byte order mark', `\ufeff${refused}`],
    ['carriage returns', refused.replaceAll('\n', '\r\n')],
    ['both', `\ufeff${refused.replaceAll('\n', '\r\n')}`],
  ])('%s changes neither the verdict nor the place', async (_, text) => {
    const file = folder.put('odd.yaml', text);
    const plain = folder.put('plain.yaml', refused);
    const found = async (path: string) => (await documents([path])).map((document) => ({ ...document, file: '' }));
    expect(await found(file)).toEqual(await found(plain));
  });
});

it('no name of a file or key sends anything to a terminal', async () => {
  const [begin, turned] = ['\u001b[31m', '\u202e'];
  const calls = [
    ['check', folder.at(`${begin}${turned}gone.yaml`)],
    ['check', folder.put(`${begin}${turned}.yaml`, 'a: b: c\n')],
    ['check', folder.put('key.yaml', `apiVersion: v1\nkind: Secret\n"${turned}\\e[31m": 1\n"${turned}\\e[31m": 2\n`)],
    ['check', `--${begin}`, '-'],
    ['explain', `${begin}${turned}`],
    [`${begin}${turned}`],
  ];
  for (const args of calls) {
    const { status, out, err } = await call(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toMatch(/[^\n\P{Cc}]|[\u202a-\u202e]/u);
    expect(err).toMatch(/^[^\n]+\n$/);
  }
});

describe('links', () => {
  it('that lead in a circle are walked once, and one to itself is refused', async () => {
    folder.put('loop/a/one.yaml', fine);
    symlinkSync(folder.at('loop'), folder.at('loop/a/back'));
    symlinkSync(folder.at('loop/a'), folder.at('loop/again'));
    expect((await documents([folder.at('loop')])).map(({ file }) => file)).toEqual([folder.at('loop/a/one.yaml')]);
    mkdirSync(folder.at('self'));
    symlinkSync(folder.at('self/a.yaml'), folder.at('self/a.yaml'));
    expect(await call(['check', folder.at('self')])).toEqual({
      status: 2,
      out: '',
      err: expect.stringMatching(/self\/a\.yaml: the link leads back to itself; .+\n$/),
    });
  });
});

describe('what may not be read', () => {
  const file = folder.put('locked/a.yaml', fine);
  chmodSync(file, 0);
  folder.put('closed/deep/a.yaml', fine);
  chmodSync(folder.at('closed/deep'), 0);
  chmodSync(folder.at(''), 0o755);
  afterAll(() => chmodSync(folder.at('closed/deep'), 0o755));
  // The superuser may read everything.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const isRunnable = spawnSync('node', [program, '--version'], user).status === 0;

  it.runIf(isRunnable).each(['locked/a.yaml', 'locked', 'closed'])('%s', (name) => {
    const { status, stdout, stderr } = spawnSync('node', [program, 'check', folder.at(name)], { encoding: 'utf8', ...user });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+: it may not be read; check its permissions\n$/);
  });
});

it('a reader that goes away early is no fault', async () => {
  const many = folder.put(
    'many.yaml',
    stream(...Array.from({ length: 3000 }, (_, i) => kubeletConfig(`a-${i}`, '{ clusterDNS: [10.0.0.10] }'))),
  );
  const child = spawn('node', [program, 'check', '--each', '--format', 'json', many], { stdio: ['ignore', 'pipe', 'pipe'] });
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, err }).toEqual({ status: 1, err: '' });
});
