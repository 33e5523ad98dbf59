import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { check } from '../../src/run/cli/check';
import { parse as parseOptions } from '../../src/run/cli/options';
import { fine, permissive, refused } from '../cli/manifests';
import { type Ended, Workplace } from './programs';

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'action.yml'), 'utf8');
const action = parse(text);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const place = new Workplace();
afterAll(() => place.remove());
place.put('a/fine.yaml', fine);
place.put('b/refused.yaml', refused);
place.put('warned.yaml', permissive);
place.put("c d/it's $(touch owned).yaml", refused);

/** Runs the action's step as the runner does. */
function step(inputs: Readonly<Record<string, string>>): Ended {
  const [{ env, run }] = action.runs.steps;
  const given = (name: string): string => inputs[name] ?? action.inputs[name].default;
  const variables = Object.entries<string>(env).map(([name, value]) => [
    name,
    given(/^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? ''),
  ]);
  const script = place.put('step.sh', run);
  return place.run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
    ...Object.fromEntries(variables),
    GITHUB_ACTION_PATH: root,
  });
}

describe('action.yml', () => {
  it('is a composite action whose inputs are all described, and all used', () => {
    expect(Object.keys(action)).toEqual(['name', 'description', 'author', 'branding', 'inputs', 'runs']);
    expect(action.runs.using).toBe('composite');
    for (const one of action.runs.steps) expect(one).toMatchObject({ shell: 'bash', run: expect.any(String) });
    const used = [...text.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name);
    expect(used.sort()).toEqual(Object.keys(action.inputs).sort());
    for (const input of Object.values<object>(action.inputs))
      expect(input).toMatchObject({ description: expect.any(String), default: expect.any(String) });
  });

  it('puts no input into the script itself', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  it('passes defaults that the command takes', () => {
    const { format, 'fail-on': failOn } = action.inputs;
    expect(() => parseOptions(check.options, ['--format', format.default, '--fail-on', failOn.default])).not.toThrow();
  });
});

describe('its step', () => {
  it('judges the folder, annotates, and fails where something is an error', () => {
    expect(step({ paths: 'a' })).toMatchObject({ status: 0, out: expect.stringContaining('1 accepted'), err: '' });
    const { status, out } = step({});
    expect(status).toBe(1);
    expect(out).toMatch(/^::error file=b\/refused\.yaml,line=7,col=\d+,title=kubelet-field-not-overridable::/m);
    expect(readFileSync(place.at('asked'), 'utf8')).toBe(`cdk8s-openshift@${version}\n`);
  });

  it('takes paths, a release, options and a version', () => {
    step({ paths: 'a\nb\n', release: '4.18', version: '9.9.9', options: '--each\n--network=OVNKubernetes' });
    expect(readFileSync(place.at('asked'), 'utf8')).toBe('cdk8s-openshift@9.9.9\n');
    expect(step({ paths: 'a\nb\n', release: '4.18' })).toMatchObject({
      status: 1,
      out: expect.stringContaining('OpenShift 4.18: 2 documents'),
    });
    expect(step({ paths: 'b', 'fail-on': 'never' }).status).toBe(0);
    expect(step({ paths: 'warned.yaml' }).status).toBe(0);
    expect(step({ paths: 'warned.yaml', 'fail-on': 'warning' }).status).toBe(1);
    expect(step({ paths: 'a', options: '--relase=4.18' })).toMatchObject({
      status: 2,
      err: expect.stringContaining('did you mean --release?'),
    });
  });

  it('writes to a file', () => {
    expect(step({ paths: 'b', format: 'sarif', output: 'out.sarif' })).toEqual({ status: 1, out: '', err: '' });
    const [run] = JSON.parse(readFileSync(place.at('out.sarif'), 'utf8')).runs;
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('kubelet-field-not-overridable');
  });

  it('runs nothing of what it is given', () => {
    const path = "c d/it's $(touch owned).yaml";
    expect(step({ paths: path })).toMatchObject({ status: 1, out: expect.stringContaining(`file=${path}`) });
    step({ paths: '$(touch owned)', options: '`touch owned`', release: '"; touch owned; "', version: '$(touch owned)', output: '' });
    step({ paths: '--help' });
    expect(existsSync(place.at('owned'))).toBe(false);
  });
});
