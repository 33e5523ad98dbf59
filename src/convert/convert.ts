import { type ClusterInput, Judge } from '../check/check';
import type { DocumentReport } from '../check/report';
import { Names } from '../code/names';
import { Source } from '../code/print';
import { target } from '../core/target';
import { packs } from '../packs';
import { ClusterWriter, type ConvertInput, type ConvertTools, chartName, type Note } from './cluster';

/** A program, and what its reader should know. */
export interface Converted {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * The TypeScript app that synthesizes the objects of some clusters again: one Cluster for each, its objects as constructs
 * where these hold them. Rules that the objects break already are turned down to warnings, so that it does.
 *
 * @throws InputError for an object that no app can hold
 */
export function convert(inputs: readonly ConvertInput[], tools: ConvertTools): Converted {
  const source = new Source();
  source.imported('App', 'cdk8s');
  source.imported('Cluster', 'cdk8s-openshift');
  const charts = new Names([], '-');
  const writers = inputs.map((input) => new ClusterWriter(input, charts.take(chartName(input.name)), source, tools));
  const objects = writers.map((writer) => writer.objects());
  const reports = judged(inputs, writers, tools);
  const clusters = writers.map((writer, i) => [writer.opening(brokenRules(reports[i] ?? [])), ...(objects[i] ?? [])].join('\n\n'));
  const parts = [source.importLines().join('\n'), ...source.textDeclarations(), 'const app = new App();', ...clusters, 'app.synth();'];
  return { text: `${parts.join('\n\n')}\n`, notes: [...writers.flatMap(({ notes }) => notes), ...reports.flat().flatMap(refusal)] };
}

/** What the judge says of each cluster's objects. */
function judged(inputs: readonly ConvertInput[], writers: readonly ClusterWriter[], { schemas }: ConvertTools): DocumentReport[][] {
  const clusters = writers.map(({ docs }, i): ClusterInput => ({ name: String(i), target: target(inputs[i]?.target), docs }));
  const documents = [...new Judge(schemas, packs).check(clusters).documents];
  return clusters.map(({ docs }) => documents.splice(0, docs.length));
}

/** The rules of level error that objects break, though the cluster takes them. */
function brokenRules(documents: readonly DocumentReport[]): string[] {
  const errors = documents.flatMap(({ findings }) => findings.filter(({ level }) => level === 'error'));
  return [...new Set(errors.flatMap(({ rule, consequence }) => (consequence === 'rejected' ? [] : [rule])))].sort();
}

/** What is refused is written, but keeps the app from being synthesized. */
function refusal({ kind, name, findings }: DocumentReport): Note[] {
  const found = findings.find(({ consequence }) => consequence === 'rejected');
  if (!found) return [];
  return [{ object: `${kind} ${name}`, text: `is refused by the cluster, and app.synth() by it, until it is mended: ${found.message}` }];
}
