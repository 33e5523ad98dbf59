import { Names } from '../code/names';
import { Source } from '../code/print';
import { chartName, ClusterWriter, type ConvertInput, type ConvertTools, type Note } from './cluster';

/** A program, and what its reader should know. */
export interface Converted {
  readonly text: string;
  readonly notes: readonly Note[];
}

/**
 * The TypeScript app that synthesizes the objects of some clusters again: one Cluster for each, its objects as constructs
 * where these hold them.
 *
 * @throws Error for an object that no app can hold
 */
export function convert(inputs: readonly ConvertInput[], tools: ConvertTools): Converted {
  const source = new Source();
  source.imported('App', 'cdk8s');
  source.imported('Cluster', 'cdk8s-openshift');
  const charts = new Names([], '-');
  const writers = inputs.map((input) => new ClusterWriter(input, charts.take(chartName(input.name)), source, tools));
  const clusters = writers.map((writer) => writer.statements().join('\n\n'));
  const texts = source.textDeclarations();
  const parts = [source.importLines().join('\n'), ...texts, 'const app = new App();', ...clusters, 'app.synth();'];
  return { text: `${parts.join('\n\n')}\n`, notes: writers.flatMap(({ notes }) => notes) };
}
