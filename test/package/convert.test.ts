import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/read/read-text';
import { Project, root } from './installed';

const samples = join(root, 'test/convert/samples');

/** Texts that would end a comment, a literal or a line, or be taken for code, wherever a manifest has room for them. */
const evil = ['`$', '{process.exit(3)}`*/</script>\u2028\u2029\u202e\ufeff\\\'"\r\n\ttail '].join('');
const hostile = [
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'evil', namespace: 'x', annotations: { [`a/${'b'.repeat(60)}`]: evil, constructor: 'x' } },
    data: { 'a.txt': `${evil}\n${evil}\n${evil}`, long: 'x'.repeat(200_000), lines: 'line\n'.repeat(5000) },
  },
  JSON.parse('{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"proto"},"data":{"__proto__":"a","constructor":"b"}}'),
  {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { name: '99-worker-evil', labels: { 'machineconfiguration.openshift.io/role': 'worker' } },
    spec: {
      config: {
        ignition: { version: '3.2.0' },
        storage: { files: [{ path: '/etc/evil', mode: 384, contents: { source: `data:,${encodeURIComponent(evil)}` } }] },
      },
    },
  },
  {
    apiVersion: 'example.com/v1',
    kind: 'Strange',
    metadata: { name: 'strange' },
    spec: { [evil]: [evil, { [evil]: evil }], n: [1e21, -0.5, 2 ** 53] },
  },
];

describe('an app that convert wrote', () => {
  let project: Project;

  beforeAll(() => {
    project = new Project();
    project.write('evil.json', hostile.map((one) => JSON.stringify(one)).join('\n'));
    copyFileSync(join(samples, 'dump.yaml'), project.path('dump.yaml'));
    const evils = project.command(['convert', 'evil.json', '-o', 'evil.ts', '--release', '4.18']);
    const dump = project.command(['convert', 'dump.yaml', '-o', 'dump.ts', '--release', '4.18', '--network', 'OVNKubernetes']);
    expect([evils.status, dump.status]).toEqual([0, 0]);
    expect(project.compile('typescript-7')).toEqual({ status: 0, out: '', err: '' });
  }, 120_000);

  afterAll(() => project?.remove());

  it.each(['typescript-5', 'typescript'])(
    'compiles in strict mode with %s, whatever the texts in it',
    (compiler) => {
      expect(project.compile(compiler, { noEmit: true })).toEqual({ status: 0, out: '', err: '' });
    },
    120_000,
  );

  it('is synthesized by cdk8s itself to what it was made from', () => {
    expect(project.synth('evil', 'evil-out')).toMatchObject({ status: 0 });
    const made = readText(readFileSync(project.path('evil-out', 'evil.k8s.yaml'), 'utf8'), 'evil');
    for (const one of hostile) {
      const found = made.find(({ manifest }) => manifest.metadata?.name === one.metadata.name);
      expect(JSON.stringify(found?.manifest, sorted)).toBe(JSON.stringify(one, sorted));
    }
  }, 120_000);

  it('is synthesized from a dump of a cluster', () => {
    expect(project.synth('dump', 'dump-out')).toMatchObject({ status: 0 });
    const made = readText(readFileSync(project.path('dump-out', 'dump.k8s.yaml'), 'utf8'), 'dump');
    expect(made.map(({ manifest: { kind, metadata } }) => `${kind} ${metadata?.name}`).sort()).toEqual([
      'EgressFirewall default',
      'KubeletConfig more-pods',
      'MachineConfig 99-master-old',
      'MachineConfig 99-worker-chrony',
      'MachineConfigPool infra',
      'MachineConfigPool worker',
      'Namespace shop',
      'Service shop',
      'Subscription node-observability-operator',
      'Tuned search',
    ]);
  }, 120_000);
});

/** Keys in order, so that equal objects are equal texts. */
function sorted(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, (value as Record<string, unknown>)[key]]));
}
