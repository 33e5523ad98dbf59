import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { catalogue } from '../../src/run/catalogue';
import { configOf } from '../../src/run/config/config';
import { fine, refused, schedulable } from '../cli/manifests';
import { call, documents, said } from '../cli/run';
import { has, Workplace } from './programs';

const root = join(__dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const page = read('docs/running.md');
const { version } = JSON.parse(read('package.json'));

/** The YAML blocks of the page by the file that their first line names. */
const blocks = new Map([...page.matchAll(/^```yaml\n# (\S+)\n([\s\S]*?)^```$/gm)].map(([, file = '', text = '']) => [file, text]));
const block = (file: string): ReturnType<typeof parse> => {
  const [document, ...more] = parseAllDocuments(blocks.get(file) ?? '');
  if (!document || more.length > 0 || document.errors.length > 0) throw new Error(`${file} is no YAML document`);
  return document.toJS();
};

const place = new Workplace();
afterAll(() => place.remove());
const good = place.put('good/fine.yaml', fine);
place.put('good/notes.yaml', 'a: 1\n');
place.put('bad/refused.yaml', refused);

describe('docs/running.md', () => {
  it('has a file name above every YAML block', () => {
    expect(blocks.size).toBe(page.match(/^```yaml/gm)?.length);
    for (const file of blocks.keys()) expect(() => block(file), file).not.toThrow();
  });

  it('names this version, and no other', () => {
    for (const text of [page, read('docs/running/tekton-task.yaml'), JSON.stringify(block('cdk8s.yaml'))]) {
      const named = [...text.matchAll(/cdk8s-openshift@v?([\d.]+\d)|version: ([\d.]+\d)$|rev: v([\d.]+)/gm)].map((found) =>
        found.slice(1).join(''),
      );
      expect(
        named.every((one) => one === version),
        named.join(),
      ).toBe(true);
    }
  });

  it('tells every format', async () => {
    const { out } = await call(['check', '--help']);
    for (const format of /--format FORMAT .*: (.*) \(/.exec(out)?.[1]?.split(/, | or /) ?? []) expect(page).toContain(`| \`${format}\``);
  });

  it('shows a config file that is taken', () => {
    place.put('config/cdk8s-openshift.yaml', blocks.get('cdk8s-openshift.yaml') ?? '');
    const { target, rules, ignores } = configOf(place.at('config'));
    expect(target).toEqual({ release: '4.18', network: 'OVNKubernetes' });
    expect(Object.keys(rules).every((id) => catalogue.some((rule) => rule.id === id))).toBe(true);
    expect(ignores(place.at('config/vendor/a.yaml'))).toBe(true);
  });

  it('shows an acknowledgement that counts', async () => {
    const [document] = await documents(['-'], blocks.get('scheduler.yaml'));
    expect(document?.findings).toMatchObject([{ rule: 'masters-schedulable', acknowledged: expect.stringContaining('three nodes') }]);
    expect(said(await documents(['-'], schedulable))).toEqual(['cluster: masters-schedulable']);
  });
});

it('the workflows give the action inputs that it has, and options that the command takes', async () => {
  const { inputs } = parse(read('action.yml'));
  for (const file of ['.github/workflows/manifests.yaml', '.github/workflows/code-scanning.yaml']) {
    const [job] = Object.values<{ steps: { uses: string; with?: Record<string, string> }[] }>(block(file).jobs);
    const used = job?.steps.find(({ uses }) => uses.startsWith('cdk8s-openshift/'))?.with ?? {};
    expect(Object.keys(used).filter((name) => !Object.hasOwn(inputs, name))).toEqual([]);
    const options = (used['options'] ?? '').split('\n').filter((line) => line !== '');
    expect((await call(['check', good, ...options])).status).toBe(0);
  }
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook] = parse(read('.pre-commit-hooks.yaml'));
  // Scripts are named from the root of the hook's repository, and run in the user's.
  const run = (args: readonly string[]) => place.run(join(root, hook.entry), args);

  it('is what pre-commit takes', () => {
    expect(hook).toMatchObject({ id: expect.any(String), name: expect.any(String), entry: expect.any(String), language: 'script' });
  });
  it.runIf(has('pre-commit'))('says pre-commit itself', () => {
    const config = place.put('.pre-commit-config.yaml', blocks.get('.pre-commit-config.yaml') ?? '');
    expect(() => execFileSync('pre-commit', ['validate-manifest', join(root, '.pre-commit-hooks.yaml')])).not.toThrow();
    expect(() => execFileSync('pre-commit', ['validate-config', config])).not.toThrow();
  });
  it('judges the repository, or what it is told, with the version that it is of', () => {
    expect(run(hook.args)).toMatchObject({ status: 1, out: expect.stringContaining('bad/refused.yaml:7') });
    expect(readFileSync(place.at('asked'), 'utf8')).toBe(`cdk8s-openshift@${version}\n`);
    expect(run(['good']).status).toBe(0);
    const [{ id, args }] = block('.pre-commit-config.yaml').repos[0].hooks;
    expect(id).toBe(hook.id);
    expect(run(args.map((arg: string) => (arg.startsWith('-') ? arg : 'good'))).status).toBe(0);
  });
});

it('the job of GitLab writes the report that it keeps, and fails where something is an error', () => {
  const { manifests: job } = block('.gitlab-ci.yml');
  for (const [folder, status] of [
    ['good', 0],
    ['bad', 1],
  ] as const) {
    const script = job.script.map((line: string) => line.replace('clusters/prod', folder)).join('\n');
    expect(place.run('bash', ['--norc', '-eo', 'pipefail', '-c', script])).toEqual({ status, out: '', err: '' });
    const report = readFileSync(place.at(job.artifacts.reports.junit), 'utf8');
    expect(report).toContain(`<testsuite name="${folder}/`);
    expect(report).toContain(`failures="${status}"`);
  }
  expect(job.artifacts.when).toBe('always');
});

describe('the Task of Tekton', () => {
  const task = parse(read('docs/running/tekton-task.yaml'));
  const { params, steps, workspaces } = task.spec;
  const [step] = steps;

  /** The step, with its variables filled in as Tekton does. */
  function run(values: Readonly<Record<string, string | readonly string[]>>) {
    const value = (name: string) => values[name] ?? params.find((param: { name: string }) => param.name === name)?.default;
    const args = step.args.flatMap((arg: string) => {
      const [, name] = /^\$\(params\.(\w+)\[\*\]\)$/.exec(arg) ?? [];
      return name === undefined ? [arg] : value(name);
    });
    const env = step.env.map((one: { name: string; value: string }) => [
      one.name,
      one.value.replace('$(params.version)', value('version')),
    ]);
    return place.run('sh', [place.put('script', step.script), ...args], Object.fromEntries(env));
  }

  it('is a Task whose variables are all declared', () => {
    expect(task).toMatchObject({ apiVersion: 'tekton.dev/v1', kind: 'Task', metadata: { name: 'cdk8s-openshift-check' } });
    const text = JSON.stringify(steps);
    const used = new Set([...text.matchAll(/\$\(params\.(\w+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(params.map(({ name }: { name: string }) => name).sort());
    expect([...text.matchAll(/\$\(workspaces\.(\w+)/g)].map(([, name]) => name)).toEqual(
      workspaces.map(({ name }: { name: string }) => name),
    );
    for (const { type = 'string', default: value } of params) expect(type === 'array').toBe(Array.isArray(value));
  });

  it('its step judges', () => {
    expect(run({})).toMatchObject({ status: 1, out: expect.stringContaining('bad/refused.yaml:7') });
    expect(run({ paths: ['good'], options: ['--release=4.18'] })).toMatchObject({
      status: 0,
      out: expect.stringContaining('OpenShift 4.18'),
      err: '',
    });
    expect(readFileSync(place.at('asked'), 'utf8')).toBe(`cdk8s-openshift@${version}\n`);
  });

  it('a Pipeline gives it what it takes', () => {
    const [used] = block('pipeline.yaml').spec.tasks;
    expect(used.taskRef.name).toBe(task.metadata.name);
    expect(used.workspaces.map(({ name }: { name: string }) => name)).toEqual(workspaces.map(({ name }: { name: string }) => name));
    for (const { name } of used.params) expect(params.map((param: { name: string }) => param.name)).toContain(name);
    const { value: options } = used.params.find(({ name }: { name: string }) => name === 'options');
    expect(run({ paths: ['good'], options }).status).toBe(0);
  });
});

describe('the plugin of Argo CD', () => {
  const { generate } = block('plugin.yaml').spec;
  const [shell, ...flags] = generate.command;
  const within = (folder: string) => place.run('sh', ['-c', `cd ${folder} && exec "$@"`, 'sh', shell, ...flags, ...generate.args]);

  it('hands on what is fine', () => {
    place.put('good/cdk8s-openshift.yaml', '{}\n');
    const { status, out, err } = within('good');
    expect(status).toBe(0);
    expect(parseAllDocuments(out).flatMap((document) => document.toJS()?.kind ?? [])).toEqual(['KubeletConfig']);
    expect(err).toContain('1 accepted');
  });

  it('hands on nothing where something is wrong, and says what', () => {
    expect(within('bad')).toMatchObject({ status: 1, out: '', err: expect.stringContaining('kubelet-field-not-overridable') });
  });
});
