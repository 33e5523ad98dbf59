import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const repository = join(__dirname, '../..');
const bin = join(repository, 'bin/cdk8s-openshift.js');
const root = realpathSync(mkdtempSync(join(tmpdir(), 'synth-command-')));
let folders = 0;
let folder = '';

beforeEach(() => {
  folder = join(root, String(folders++));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  for (const name of ['cdk8s', 'constructs']) symlinkSync(join(repository, 'node_modules', name), join(folder, 'node_modules', name));
  symlinkSync(repository, join(folder, 'node_modules/cdk8s-openshift'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const written = (name: string): string => readFileSync(join(folder, name), 'utf8');
const names = (): string[] =>
  readdirSync(folder)
    .filter((name) => name !== 'node_modules')
    .sort();

function synth(...args: string[]): { readonly status: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'synth', ...args], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** An app in the TypeScript that the compiler takes and Node does not. */
const app = (maxPods: string): string => `import { App } from 'cdk8s';
import {
  Cluster,
  type KubeletConfigProps,
  KubeletConfig,
} from 'cdk8s-openshift';

interface Size {
  readonly pods: number;
}

enum Pool {
  Worker = 'worker',
}

class Named {
  constructor(readonly name: string) {}
}

const size = { pods: ${maxPods} } as unknown as Size;
console.log('said by the app');
const app = new App();
const prod = new Cluster(app, 'prod', { release: '4.18' });
new KubeletConfig(prod, 'kubelet', <KubeletConfigProps>{ name: new Named('more-pods').name, pool: Pool.Worker, config: { maxPods: size.pods } });
app.synth();
`;

describe('an app is judged and written', () => {
  it('from a file, or as cdk8s.yaml says', () => {
    put('main.ts', app('300'));
    expect(synth('main.ts')).toMatchObject({ status: 0, out: 'dist/prod.k8s.yaml\n', err: expect.stringContaining('said by the app') });
    expect(written('dist/prod.k8s.yaml')).toContain('maxPods: 300');
    put('cdk8s.yaml', 'language: typescript\napp: npx ts-node main.ts\noutput: out/deep\n');
    expect(synth()).toMatchObject({ status: 0, out: 'out/deep/prod.k8s.yaml\n' });
    expect(names()).toEqual(['cdk8s.yaml', 'dist', 'main.ts', 'out']);
  });

  it('from a command of another kind, by the shell', () => {
    put('main.ts', app('300'));
    put('cdk8s.yaml', 'app: mkdir -p "$CDK8S_OUTDIR" && echo hello > "$CDK8S_OUTDIR/a.k8s.yaml"\n');
    expect(synth('-o', 'made')).toMatchObject({ status: 0, out: 'made/a.k8s.yaml\n' });
    expect(written('made/a.k8s.yaml')).toBe('hello\n');
  });

  it('in place of what was there', () => {
    put('main.ts', app('300'));
    mkdirSync(join(folder, 'dist'));
    put('dist/old.k8s.yaml', 'old: 1\n');
    synth('main.ts');
    expect(readdirSync(join(folder, 'dist'))).toEqual(['prod.k8s.yaml']);
  });
});

describe('nothing is written, and the old output stays', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'dist'));
    put('dist/old.k8s.yaml', 'old: 1\n');
  });

  it('where a finding is an error: it names the line in TypeScript, once', () => {
    put('main.ts', app('"many"'));
    const { status, out, err } = synth('main.ts');
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('main.ts:24');
    expect(err.split('maxPods').length - 1).toBeLessThan(3);
    expect(err).not.toContain('node_modules');
    expect(err).not.toMatch(/^ +at /m);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['old.k8s.yaml']);
    expect(names()).toEqual(['dist', 'main.ts']);
  });

  it('where the app fails: its stack names the line', () => {
    put('main.ts', `import type { App } from 'cdk8s';\n\nconst app: App | undefined = undefined;\nthrow new Error(\`no \${app}\`);\n`);
    const { status, err } = synth('main.ts');
    expect(status).toBe(1);
    expect(err).toContain('main.ts:4');
    expect(existsSync(join(folder, 'dist/old.k8s.yaml'))).toBe(true);
  });

  it('where the app writes nothing', () => {
    put('main.ts', 'export {};\n');
    expect(synth('main.ts')).toMatchObject({ status: 0, out: '' });
    expect(existsSync(join(folder, 'dist/old.k8s.yaml'))).toBe(true);
  });

  it.each([
    [['no.ts'], 'no.ts'],
    [['main.ts', 'other.ts'], 'other.ts'],
    [[], 'cdk8s.yaml'],
    [['--wrong'], '--wrong'],
  ])('where the call %j is wrong', (args, message) => {
    put('main.ts', app('300'));
    const { status, err } = synth(...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('says what to do where this Node cannot load an ES module in TypeScript', () => {
    put('package.json', '{ "type": "module" }');
    put('main.ts', "import { App } from 'cdk8s';\nnew App().synth();\n");
    const { status, err } = synth('main.ts');
    expect(status === 0 || err.includes('leave "type": "module" out of package.json')).toBe(true);
  });

  it('refuses a file that is no program', () => {
    put('prod.yaml', 'a: b\n');
    expect(synth('prod.yaml')).toEqual({ status: 2, out: '', err: "synth: prod.yaml is no program; name the app's .ts or .js file\n" });
  });
});
