import { afterAll, describe, expect, it } from 'vitest';
import { fine, kubeletConfig, permissive, refused, schedulable, stream, unknown } from './manifests';
import { call, documents, Folder } from './run';

const folder = new Folder();
afterAll(() => folder.remove());

/** What a key holds; `?` after it: it may be missing. */
type Shape = Readonly<Record<string, 'string' | 'number' | 'object' | 'string?' | 'number?'>>;

const reportShape: Shape = { release: 'string', documents: 'object', summary: 'object' };
const summaryShape: Shape = { documents: 'number', accepted: 'number', rejected: 'number', skipped: 'number', findings: 'number' };
const documentShape: Shape = {
  file: 'string',
  index: 'number',
  line: 'number',
  apiVersion: 'string',
  kind: 'string',
  namespace: 'string?',
  name: 'string',
  verdict: 'string',
  findings: 'object',
};
const findingShape: Shape = {
  rule: 'string',
  consequence: 'string',
  level: 'string',
  path: 'string',
  message: 'string',
  help: 'string?',
  url: 'string',
  // What is read from files always has a place.
  line: 'number',
  column: 'number',
  acknowledged: 'string?',
};

const levels: Readonly<Record<string, string>> = {
  rejected: 'error',
  degraded: 'error',
  ignored: 'warning',
  unsupported: 'warning',
  disruptive: 'info',
  discouraged: 'info',
};

/** What of an object is not as its shape says. */
function misfits(value: object, shape: Shape): string[] {
  const fits = ([key, type]: [string, string]): boolean => {
    const given = (value as Readonly<Record<string, unknown>>)[key];
    return typeof given === type.replace('?', '') || (given === undefined && !(key in value) && type.endsWith('?'));
  };
  const wrong = Object.entries(shape).filter((entry) => !fits(entry));
  return [...wrong.map(([key]) => key), ...Object.keys(value).filter((key) => !Object.hasOwn(shape, key))];
}

interface Report {
  readonly documents: readonly {
    readonly verdict: string;
    readonly findings: readonly { readonly consequence: string; readonly level: string }[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

function expectContract(report: Report): void {
  expect(misfits(report, reportShape)).toEqual([]);
  expect(misfits(report.summary, summaryShape)).toEqual([]);
  for (const document of report.documents) {
    expect(misfits(document, documentShape)).toEqual([]);
    const refused = document.findings.some((f) => f.consequence === 'rejected');
    expect(document.verdict).toBe(refused ? 'rejected' : document.verdict === 'skipped' ? 'skipped' : 'accepted');
    for (const found of document.findings) {
      expect(misfits(found, findingShape)).toEqual([]);
      expect(found.level).toBe(levels[found.consequence]);
    }
  }
  const count = (verdict: string) => report.documents.filter((d) => d.verdict === verdict).length;
  expect(report.summary).toEqual({
    documents: report.documents.length,
    accepted: count('accepted'),
    rejected: count('rejected'),
    skipped: count('skipped'),
    findings: report.documents.reduce((sum, d) => sum + d.findings.length, 0),
  });
}

const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: s, namespace: team }\n';
const acknowledged = kubeletConfig('noted', '{ maxPods: 250 }', undefined, 'acknowledge.cdk8s-openshift.io/kubelet-can-start: "no longer"');
const everything = stream(fine, refused, permissive, schedulable, unknown, secret, acknowledged);

describe('JSON', () => {
  it('is the report, with the keys and types that others count on', async () => {
    const file = folder.put('all.yaml', everything);
    const { out } = await call(['check', file, '--format', 'json']);
    const report = JSON.parse(out);
    expectContract(report);
    expect(report.summary).toMatchObject({ documents: 7, rejected: 1, skipped: 1 });
    expect(new Set(report.documents.flatMap((d: Report['documents'][number]) => d.findings.map((f) => f.level)))).toEqual(
      new Set(['error', 'warning', 'info']),
    );
  });

  it('keeps its types where the manifest’s own are wrong', async () => {
    const wrong = ['5', '[a]', '{name: 5}', '{name: [], namespace: {}}', '{name: null, namespace: 7}', '{labels: 5}', '{annotations: [1]}'];
    const kinds = ['v1\nkind: ConfigMap', 'machineconfiguration.openshift.io/v1\nkind: KubeletConfig', 'example.com/v1\nkind: Widget'];
    const manifests = kinds.flatMap((kind) => wrong.map((metadata) => `apiVersion: ${kind}\nmetadata: ${metadata}\n`));
    const { out, err } = await call(['check', '-', '--format', 'json'], stream(...manifests));
    expect(err).toBe('');
    const report = JSON.parse(out);
    expectContract(report);
    expect(report.summary).toMatchObject({ documents: 21, accepted: 0, skipped: 7 });
  });

  it('gives the place of a finding in the file', async () => {
    const file = folder.put('place.yaml', stream(schedulable, refused));
    const { out } = await call(['check', file, '--format', 'json']);
    expect(JSON.parse(out).documents[1]).toMatchObject({
      file,
      index: 1,
      line: 6,
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'KubeletConfig',
      name: 'refused',
      verdict: 'rejected',
      findings: expect.arrayContaining([
        expect.objectContaining({ rule: 'kubelet-field-not-overridable', path: 'spec.kubeletConfig.clusterDNS', line: 12, column: 20 }),
      ]),
    });
  });
});

describe('JSON Lines', () => {
  const line = (text: object) => `${JSON.stringify(text)}\n`;
  const config = (name: string, settings: object) => ({
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'KubeletConfig',
    metadata: { name },
    spec: {
      machineConfigPoolSelector: { matchLabels: { 'pools.operator.machineconfiguration.openshift.io/worker': '' } },
      kubeletConfig: settings,
    },
  });

  it('is one line for each document, in input order, with its index and line', async () => {
    const input = [
      config('a', { maxPods: 250 }),
      config('b', { clusterDNS: ['10.0.0.10'] }),
      { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'c' } },
      config('d', { clusterDNS: ['10.0.0.10'] }),
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'e' } },
    ];
    const found = await documents(['--each', '-'], input.map(line).join(''));
    expect(found.map(({ file, index, line, name, verdict }) => [file, index, line, name, verdict])).toEqual([
      ['-', 0, 1, 'a', 'accepted'],
      ['-', 1, 2, 'b', 'rejected'],
      ['-', 2, 3, 'c', 'skipped'],
      ['-', 3, 4, 'd', 'rejected'],
      ['-', 4, 5, 'e', 'accepted'],
    ]);
  });

  it('is the documents of the JSON report, each on a line', async () => {
    const { out: json } = await call(['check', '-', '--format', 'json'], everything);
    const { out: lines } = await call(['check', '-', '--format', 'jsonl'], everything);
    expect(lines.endsWith('\n')).toBe(true);
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text)),
    ).toEqual(JSON.parse(json).documents);
  });

  it('keeps the order over a thousand lines', async () => {
    const names = Array.from({ length: 1000 }, (_, i) => `config-${i}`);
    const found = await documents(
      ['--each', '-'],
      names.map((name, i) => line(config(name, i % 7 === 0 ? { clusterDNS: ['10.0.0.10'] } : { maxPods: 250 }))).join(''),
    );
    expect(found.map(({ name }) => name)).toEqual(names);
    expect(found.every(({ index, line, verdict }, i) => index === i && line === i + 1 && (verdict === 'rejected') === (i % 7 === 0))).toBe(
      true,
    );
  });

  it('counts documents in each file anew', async () => {
    const [one, two] = [folder.put('one.yaml', stream(fine, unknown)), folder.put('two.yaml', stream(unknown, fine))];
    expect((await documents([one, two])).map(({ file, index, kind }) => [file, index, kind])).toEqual([
      [one, 0, 'KubeletConfig'],
      [one, 1, 'Widget'],
      [two, 0, 'Widget'],
      [two, 1, 'KubeletConfig'],
    ]);
  });
});
