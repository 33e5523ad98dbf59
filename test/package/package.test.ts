import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Project, type Ran, root } from './installed';

let project: Project;
let compiled: Ran;

beforeAll(() => {
  project = new Project();
  compiled = project.compile('typescript-5');
}, 120_000);

afterAll(() => project?.remove());

const megabyte = 1024 * 1024;
const loose = ['README.md', 'LICENSE', 'CHANGELOG.md', 'package.json', 'config.schema.json', 'docs/rules.md'];

describe('what is published', () => {
  it('is small', () => {
    const unpacked = project.packed().reduce((sum, file) => sum + statSync(join(project.package, file)).size, 0);
    expect(project.packedBytes).toBeLessThan(megabyte);
    expect(unpacked).toBeLessThan(6 * megabyte);
  });

  it('says what it is, under which licence, and what changed', () => {
    const packed = new Set(project.packed());
    expect(loose.filter((file) => !packed.has(file))).toEqual([]);
  });

  it('holds the program and its schemas, and nothing of the workshop', () => {
    const folders = ['lib/', 'imports/schemas/', 'bin/', 'plugin/'];
    const strange = project.packed().filter((file) => !loose.includes(file) && !folders.some((folder) => file.startsWith(folder)));
    expect(strange).toEqual([]);
    expect(project.packed().filter((file) => /\.map$|\.test\.|\.tsbuildinfo$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });

  it('holds nothing whose source is gone', () => {
    const described = project.packed().filter((file) => file.startsWith('lib/') && file.endsWith('.d.ts'));
    const orphans = described.filter((file) => !existsSync(join(root, file.replace(/^lib\/(.*)\.d\.ts$/, '$1.ts'))));
    expect(described.length).toBeGreaterThan(20);
    expect(orphans).toEqual([]);
  });

  it('is one program with a few doors, which loads at once', () => {
    const programs = project.packed().filter((file) => file.startsWith('lib/') && file.endsWith('.js'));
    expect(programs.sort()).toEqual(
      ['bundle', 'check', 'command', 'imports', 'index', 'plugin', 'transpile'].map((name) => `lib/${name}.js`),
    );
  });

  it('mentions no path of the machine it was built on, and none outside of itself', () => {
    const strays = [root, '../shared', 'sourceMappingURL'];
    const guilty = project.packed().filter((file) => strays.some((stray) => project.text(file).includes(stray)));
    expect(guilty).toEqual([]);
  });

  it('shares the user’s own cdk8s and constructs, and brings the rest', () => {
    const { peerDependencies, dependencies } = JSON.parse(project.text('package.json'));
    expect(peerDependencies).toEqual({ cdk8s: expect.stringMatching(/^\^2\b/), constructs: expect.stringMatching(/^\^10\b/) });
    expect(dependencies).toHaveProperty('cdk8s-plus-27');
    expect(dependencies).not.toHaveProperty('cdk8s');
    expect(dependencies).not.toHaveProperty('constructs');
  });

  it('requires only what it declares', () => {
    const { peerDependencies = {}, dependencies = {} } = JSON.parse(project.text('package.json'));
    // Its own name stands in the apps that it writes.
    const declared = ['cdk8s-openshift', ...Object.keys(peerDependencies), ...Object.keys(dependencies)];
    const files = project.packed().filter((file) => /\.(js|d\.ts)$/.test(file));
    const named = files.flatMap((file) =>
      [...project.text(file).matchAll(/(?:require\(|\bfrom |\bimport\()['"]([^'"\n]+)['"]/g)].map(([, name = '']) => name),
    );
    const packages = named.filter((name) => !name.startsWith('.') && !name.startsWith('node:'));
    expect([...new Set(packages)].filter((name) => !declared.includes(name))).toEqual([]);
  });
});

describe('a project of `cdk8s init typescript-app`, its library checks on', () => {
  const node10 = { moduleResolution: 'node10' };
  it('compiles with the template’s own compiler, and what may not be set does not', () => {
    expect(compiled).toEqual({ status: 0, out: '', err: '' });
  });

  it.each([
    ['typescript', 'as the template has it', {}],
    ['typescript', 'with the resolution that the template means', { ...node10, ignoreDeprecations: '6.0' }],
    ['typescript-7', 'as the template has it', {}],
    ['typescript-7', 'with Node’s resolution', { module: 'node16', moduleResolution: 'node16' }],
  ])('compiles with %s, %s, and what may not be set does not', (compiler, _, settings) => {
    expect(project.compile(compiler, { ...settings, noEmit: true })).toEqual({ status: 0, out: '', err: '' });
  });

  it('has the versions of the compiler that are spoken of', () => {
    const version = (name: string) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
    expect(['typescript-5', 'typescript', 'typescript-7'].map(version)).toEqual([
      expect.stringMatching(/^5\.9\./),
      expect.stringMatching(/^6\.0\./),
      expect.stringMatching(/^7\.0\./),
    ]);
  });
});

describe('at run time', () => {
  it('every door opens with require', () => {
    const doors = ['', '/check', '/imports', '/plugin', '/package.json'].map((door) => `cdk8s-openshift${door}`);
    const { out, err } = project.node('-p', `JSON.stringify(${JSON.stringify(doors)}.map((door) => typeof require(door)))`);
    expect({ found: out, err }).toEqual({ found: `${JSON.stringify(doors.map(() => 'object'))}\n`, err: '' });
  });

  it('every door opens with import, by name', () => {
    const ask = `import { KubeletConfig } from 'cdk8s-openshift';
      import { Judge } from 'cdk8s-openshift/check';
      import { MachineConfig } from 'cdk8s-openshift/imports';
      import { OpenShiftValidation } from 'cdk8s-openshift/plugin';
      console.log([KubeletConfig, Judge, MachineConfig, OpenShiftValidation].map((value) => typeof value).join());`;
    expect(project.node('--input-type=module', '-e', ask)).toEqual({ status: 0, out: 'function,function,object,function\n', err: '' });
  });

  it('what is behind the doors stays behind them', () => {
    expect(project.node('-e', `require('cdk8s-openshift/lib/index.js')`).err).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  it('./check judges without cdk8s and constructs', () => {
    const ask = `const { findings } = require('./doors.js');
      const loaded = Object.keys(require.cache).filter((file) => /node_modules[^a-z](cdk8s|constructs|cdk8s-plus-[0-9]+)[^a-z-]/.test(file));
      console.log(JSON.stringify({ rules: findings.map((f) => f.rule), loaded }));`;
    const { out, err } = project.node('-e', ask);
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({ rules: expect.arrayContaining(['kubelet-config-chooses-pool']), loaded: [] });
  });
});

describe('cdk8s synth', () => {
  it('writes what was asked for, judged', () => {
    const { status, out, err } = project.synth('main', 'dist');
    expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('judged 2 documents: 2 accepted; 1 finding') });
    expect(out).toContain('prod.k8s.yaml');
    expect(readFileSync(project.path('dist/prod.k8s.yaml'), 'utf8')).toBe(`apiVersion: machineconfiguration.openshift.io/v1
kind: MachineConfigPool
metadata:
  labels:
    custom-kubelet: enabled
  name: worker
spec: {}
---
apiVersion: machineconfiguration.openshift.io/v1
kind: KubeletConfig
metadata:
  name: custom-config
spec:
  kubeletConfig:
    maxPods: 250
    podsPerCore: 10
    systemReserved:
      cpu: 2000m
      memory: 1Gi
  machineConfigPoolSelector:
    matchLabels:
      custom-kubelet: enabled
`);
  });

  it('fails on an app with an error, and leaves nothing behind', () => {
    const { status, out, err } = project.synth('broken', 'broken');
    expect(status).toBe(1);
    expect(out + err).toContain('kubelet-field-not-overridable');
    expect(out + err).toMatch(/prod\/swap \(broken\.[jt]s:\d+\)/);
    expect(existsSync(project.path('broken')) ? readdirSync(project.path('broken')) : []).toEqual([]);
  });
});

describe('the command', () => {
  const text = (name: string, maxPods: string) =>
    `apiVersion: machineconfiguration.openshift.io/v1\nkind: KubeletConfig\nmetadata: {name: ${name}}\nspec:\n  machineConfigPoolSelector: {matchLabels: {pools.operator.machineconfiguration.openshift.io/worker: ""}}\n  kubeletConfig: {maxPods: ${maxPods}}\n`;

  it('tells its version and what it can do', () => {
    const { version } = JSON.parse(project.text('package.json'));
    expect(project.command(['--version'])).toEqual({ status: 0, out: `${version}\n`, err: '' });
    expect(project.command(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('check'), err: '' });
  });

  it('judges a file, with the schemas that come with it', () => {
    project.write('fine.yaml', text('fine', '250'));
    project.write('wrong.yaml', text('wrong', '"many"'));
    expect(project.command(['check', 'fine.yaml'])).toMatchObject({ status: 0, err: '' });
    expect(project.command(['check', 'wrong.yaml', '--release', '4.12'])).toMatchObject({
      status: 1,
      out: expect.stringContaining('wrong.yaml:6:'),
      err: '',
    });
  });

  it('judges what it is piped, and says in one line what it cannot read', () => {
    expect(project.command(['check', '-', '--format', 'jsonl'], text('fine', '250'))).toMatchObject({ status: 0, err: '' });
    const { status, out, err } = project.command(['check', '-'], 'apiVersion: v1\n\tkind: Secret\n');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(/^-:2:\d+: .+\n$/);
    const directory = openSync(project.folder, 'r');
    expect(project.command(['check', '-'], directory)).toMatchObject({ status: 2, out: '', err: expect.stringMatching(/^-: .+\n$/) });
    closeSync(directory);
  });
});
