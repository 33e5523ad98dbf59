import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Project, root } from './installed';

let project: Project;
const example = join(root, 'examples/preset-package');
const main = readFileSync(join(example, 'app/main.ts'), 'utf8');

/** Compiles and runs the app, with another source. */
function run(source: string) {
  project.write('app/main.ts', source);
  expect(project.tsc('typescript-5', 'app')).toEqual({ status: 0, out: '', err: '' });
  return project.app('main.js', 'app');
}

beforeAll(() => {
  project = new Project('nothing');
  cpSync(example, project.folder, { recursive: true });
  project.write(
    'app/tsconfig.json',
    '{ "compilerOptions": { "strict": true, "target": "es2022", "module": "node16", "inlineSourceMap": true } }',
  );
  expect(project.tsc('typescript-5', 'standards')).toEqual({ status: 0, out: '', err: '' });
  project.install('standards');
}, 120_000);

afterAll(() => project?.remove());

describe('a package of presets, rules and defaults, installed in an app', () => {
  it('gives the app its presets and its target, and turns rules down', () => {
    const { status, err } = run(main);
    expect({ status, err }).toEqual({ status: 0, err: expect.stringContaining('judged 3 documents: 3 accepted') });
    expect(err).not.toContain('masters-schedulable');
    const written = readFileSync(project.path('app/dist/shop.k8s.yaml'), 'utf8');
    expect(written).toContain('version: 3.4.0'); // what 4.18 renders
    expect(written).toContain('name: 99-worker-chrony');
  });

  it('judges the app by its rules, at the level that the app gives them', () => {
    const many = main.replace('maxPods: 200', 'maxPods: 400');
    const { status, err } = run(many);
    expect(status).toBe(0);
    expect(err).toContain('shop/kubelet (main.ts:10)  warning  acme-pods-per-node');
    expect(err).toContain('maxPods is 400, and Acme runs at most 250 on a node');
    const strict = run(many.replace('...standards', "...standards, rules: { 'acme-pods-per-node': 'error' }"));
    expect(strict.status).toBe(1);
    expect(strict.err).toContain('shop/kubelet (main.ts:10)  error  acme-pods-per-node');
  });

  it('judges files, too, and tells of its rules', () => {
    project.write(
      'app/kubelet.yaml',
      'apiVersion: machineconfiguration.openshift.io/v1\nkind: KubeletConfig\nmetadata: {name: many}\nspec:\n  machineConfigPoolSelector: {matchLabels: {pools.operator.machineconfiguration.openshift.io/worker: ""}}\n  kubeletConfig: {maxPods: 400}\n',
    );
    const { status, out } = project.command(['check', '--format', 'json', 'kubelet.yaml'], '', 'app');
    const { release, documents } = JSON.parse(out);
    expect({ status, release }).toEqual({ status: 1, release: '4.18' });
    expect(documents[0].findings).toContainEqual(
      expect.objectContaining({
        rule: 'acme-pods-per-node',
        level: 'error',
        url: 'https://wiki.acme.example/openshift/acme-pods-per-node',
      }),
    );
    expect(project.command(['rules', '--room', 'acme'], '', 'app').out).toMatch(
      /^acme-pods-per-node +unsupported +A node runs at most 250 pods\n$/,
    );
    expect(project.command(['explain', 'acme-pods-per-node'], '', 'app').out).toContain(
      'https://wiki.acme.example/openshift/acme-pods-per-node',
    );
  });

  it('that is missing or has no standards is told in one line', () => {
    const check = (config: string) => {
      project.write('app/cdk8s-openshift.yaml', config);
      return project.command(['check', 'kubelet.yaml'], '', 'app');
    };
    const missing = check("extends:\n  - '@acme/other'\n");
    expect(missing).toMatchObject({ status: 2, out: '' });
    expect(missing.err).toMatch(/^cdk8s-openshift.yaml:2:5: @acme\/other cannot be loaded: Cannot find module .+; install .+\n$/);
    expect(check('extends: [cdk8s]\n').err).toMatch(/^cdk8s-openshift.yaml:1:11: cdk8s exports no standards; .+\n$/);
    expect(check("extends: ['@acme/openshift-standards']\nrules: {acme-pods-pernode: none}\n").err).toContain(
      'did you mean acme-pods-per-node?',
    );
  });
});
