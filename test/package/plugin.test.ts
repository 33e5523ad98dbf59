import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Project } from './installed';

let project: Project;

beforeAll(() => {
  project = new Project();
  project.write(
    'plain.js',
    `const { App, ApiObject, Chart } = require('cdk8s');
const app = new App();
const chart = new Chart(app, 'plain');
new ApiObject(chart, 'scheduler', { apiVersion: 'config.openshift.io/v1', kind: 'Scheduler', metadata: { name: 'cluster' }, spec: { mastersSchedulable: true } });
new ApiObject(chart, 'gates', { apiVersion: 'config.openshift.io/v1', kind: 'FeatureGate', metadata: { name: 'cluster' }, spec: { featureSet: 'TechPreviewNoUpgrade' } });
new ApiObject(chart, 'node', { apiVersion: 'config.openshift.io/v1', kind: 'Node', metadata: { name: 'cluster' }, spec: { cgroupMode: 'v1' } });
app.synth();
`,
  );
}, 120_000);

afterAll(() => project.remove());

/** cdk8s.yaml with the plugin judging for a release. */
const configure = (release: string): void =>
  project.write(
    'cdk8s.yaml',
    `language: typescript
app: node plain.js
validations:
  - package: ./node_modules/cdk8s-openshift/plugin
    version: 0.1.0
    class: OpenShiftValidation
    properties:
      release: '${release}'
`,
  );

describe('the plugin in cdk8s synth', () => {
  it('shows warnings and lets the synth pass', () => {
    configure('4.16');
    const { status, out, err } = project.synth('plain', 'dist');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('feature-set-one-way (warning)');
    expect(out).not.toContain('masters-schedulable');
  });
  it('fails it with 2 where the release refuses something', () => {
    configure('4.19');
    const { status, out } = project.synth('plain', 'dist');
    expect(status).toBe(2);
    expect(out).toContain('unsupported-value (error)');
    expect(out).toContain('spec.cgroupMode');
  });
});
