import { existsSync, readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Project } from './installed';

let project: Project;

const chart = (objects: readonly object[]): string => `const { App, ApiObject, Chart } = require('cdk8s');
const app = new App({ recordConstructMetadata: true });
const chart = new Chart(app, 'plain');
new Chart(app, 'empty');
for (const [i, object] of ${JSON.stringify(objects)}.entries()) new ApiObject(chart, 'object' + i, object);
app.synth();
`;

const config = (kind: string, spec: object, annotations = {}): object => ({
  apiVersion: 'config.openshift.io/v1',
  kind,
  metadata: { name: 'cluster', annotations },
  spec,
});
const policy = (namespace: string, egress: readonly object[]): object => ({
  apiVersion: 'network.openshift.io/v1',
  kind: 'EgressNetworkPolicy',
  metadata: { name: 'default', namespace },
  spec: { egress },
});
const deny = { type: 'Deny', to: { cidrSelector: '0.0.0.0/0' } };

beforeAll(() => {
  project = new Project();
  project.write(
    'plain.js',
    chart([
      config('Scheduler', { mastersSchedulable: true }),
      config('FeatureGate', { featureSet: 'TechPreviewNoUpgrade' }),
      config('Node', { cgroupMode: 'v1' }),
    ]),
  );
  project.write('policies.js', chart([policy('one', [deny]), policy('two', [{ type: 'Allow', to: {} }])]));
  project.write(
    'secret.js',
    chart([{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a', namespace: 'b' }, stringData: { token: 'cAnArY' } }]),
  );
  const why = { 'acknowledge.cdk8s-openshift.io/feature-set-one-way': 'thrown away tomorrow' };
  project.write('acknowledged.js', chart([config('FeatureGate', { featureSet: 'TechPreviewNoUpgrade' }, why)]));
  project.write(
    'profile.js',
    chart([
      {
        apiVersion: 'performance.openshift.io/v2',
        kind: 'PerformanceProfile',
        metadata: { name: 'a' },
        spec: { numa: { topologyPolicy: 'restricted' } },
      },
    ]),
  );
}, 120_000);

afterAll(() => project.remove());

interface Synth {
  readonly status: number | null;
  readonly out: string;
  /** As cdk8s reports them. */
  readonly violations: readonly {
    readonly ruleName: string;
    readonly violatingConstructs: readonly { readonly constructPath?: string; readonly resourceName: string }[];
  }[];
}

/** `cdk8s synth` of an app with the plugin, and the report that cdk8s writes of it. */
function synth(app: string, properties: object): Synth {
  const validation = { package: './node_modules/cdk8s-openshift/plugin', version: '0.1.0', class: 'OpenShiftValidation', properties };
  project.write('cdk8s.yaml', JSON.stringify({ language: 'typescript', app: 'node plain.js', validations: [validation] }));
  // cdk8s replaces no report.
  rmSync(project.path('report.json'), { force: true });
  const { status, out, err } = project.synth(app, 'dist', '--validation-reports-output-file', 'report.json');
  const written = existsSync(project.path('report.json')) ? JSON.parse(readFileSync(project.path('report.json'), 'utf8')) : {};
  const [report] = written.reports ?? [];
  return { status, out: out + err, violations: report?.violations ?? [] };
}

describe('the plugin in cdk8s synth', () => {
  it('shows warnings and lets the synth pass', () => {
    const { status, out } = synth('plain', { release: '4.16' });
    expect(status).toBe(0);
    expect(out).toContain('feature-set-one-way (warning)');
    expect(out).toContain('Construct Path: N/A');
    expect(out).not.toContain('masters-schedulable');
    expect(out).not.toContain('undefined');
  });

  it('fails it with 2 where the release refuses something', () => {
    const { status, out } = synth('plain', { release: '4.19' });
    expect(status).toBe(2);
    expect(out).toContain('unsupported-value (error)');
    expect(out).toContain('spec.cgroupMode');
    expect(out).toMatch(/dist\/plain\.k8s\.yaml:\d+/);
  });

  it('takes the whole target as properties', () => {
    const target = {
      release: '4.16',
      network: 'OVNKubernetes',
      featureSet: 'Default',
      topology: 'HighlyAvailable',
      managed: true,
      operators: { infinispan: '2.4' },
    };
    const { status, out } = synth('plain', { ...target, complete: true, least: 'info' });
    expect(status).toBe(0);
    expect(out).toContain('provider-owns-nodes (warning)');
    expect(out).toContain('masters-schedulable (info)');
    expect(synth('policies', { release: '4.16', network: 'OpenShiftSDN', sdnMode: 'Multitenant' }).out).not.toContain(
      'network-plugin-reads-kind',
    );
    expect(synth('policies', target).out).toContain('network-plugin-reads-kind');
  });

  it('tells objects of one name apart, and names no wrong construct', () => {
    const { violations } = synth('policies', { release: '4.16', least: 'info' });
    const resources = violations.flatMap(({ violatingConstructs }) => violatingConstructs);
    expect(resources.map(({ resourceName }) => resourceName)).toContain('EgressNetworkPolicy/two/default');
    expect(resources.every(({ resourceName }) => /^EgressNetworkPolicy\/(one|two)\/default$/.test(resourceName))).toBe(true);
    expect(resources.every(({ constructPath }) => constructPath === undefined)).toBe(true);
  });

  it('names the construct where there is one of the name', () => {
    const { violations } = synth('acknowledged', { release: '4.16', managed: true });
    expect(violations).toMatchObject([
      { ruleName: 'provider-owns-nodes (warning)', violatingConstructs: [{ constructPath: 'plain/object0', resourceName: 'cluster' }] },
    ]);
  });

  it('says nothing of what is acknowledged', () => {
    expect(synth('acknowledged', { release: '4.16' })).toMatchObject({ status: 0, violations: [] });
  });

  it('warns of a secret, and does not show it', () => {
    const { status, out } = synth('secret', {});
    expect(status).toBe(0);
    expect(out).toContain('secret-in-plain-text (warning)');
    expect(out).not.toContain('cAnArY');
  });

  it('judges parts of objects as parts', () => {
    expect(synth('profile', {}).status).toBe(2);
    expect(synth('profile', { partial: ['PerformanceProfile/a'] }).status).toBe(0);
  });

  it.each([
    [{ relase: '4.16' }, 'no property relase; did you mean release?'],
    [{ release: 4.2 }, "put the release in quotes as you meant it, such as '4.20'"],
    [{ release: '4.11' }, 'release "4.11" is not known'],
    [{ least: 'none' }, 'least is none, and may be error, warning or info'],
  ])('refuses %j', (properties, words) => {
    const { status, out } = synth('plain', properties);
    expect(status).toBe(1);
    expect(out).toContain(words);
  });
});
