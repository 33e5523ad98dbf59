import type { App } from 'cdk8s';
import { type Report, reaches, report } from '../check/report';
import { turned } from '../check/turned';
import { pretty } from '../print/pretty';
import { summary } from '../print/words';
import { collect } from './collect';
import { inOutput } from './in-output';
import { packagedJudge } from './judge';
import { Renderer } from './synthesizer/render';
import { ofCdk8s, validate, write, yamlOf } from './synthesizer/synthesize';

/** Thrown by `app.synth()`: every finding of level error, each with its construct and the user's file and line. */
export class JudgementError extends Error {
  // A private field, since Node prints all others of an error that nobody catches.
  readonly #report: Report;

  constructor(report: Report) {
    super(`the manifests were judged and not written:\n\n${pretty(report, { least: 'error' })}`);
    this.name = 'JudgementError';
    // Findings name the lines to look at; that `app.synth()` was called says nothing more.
    this.stack = `${this.name}: ${this.message}`;
    this.#report = report;
  }

  get report(): Report {
    return this.#report;
  }
}

/** What the judge says of an app's Clusters as they stand; a secret in the output draws a warning. */
export function judgeApp(app: App): Report {
  return judgeRendered(app, new Renderer(app));
}

function judgeRendered(app: App, renderer: Renderer): Report {
  const clusters = collect(app, renderer);
  const { release, documents } = inOutput(packagedJudge().check(clusters));
  const rest = [...documents];
  const heard = clusters.flatMap(({ docs, rules }) => turned(report(release, rest.splice(0, docs.length)), rules).documents);
  return report(release, heard);
}

/** What is told of a report. @throws JudgementError where something in it is an error */
function saidOf(found: Report): string {
  if (reaches(found, 'error')) throw new JudgementError(found);
  const said = [pretty(found, { least: 'warning' }), `judged ${summary(found)}${unshown(found)}`].filter((part) => part !== '');
  return `${said.join('\n\n')}\n`;
}

/** How many findings are counted and not shown: those for information, and those that somebody lives with. */
function unshown({ documents }: Report): string {
  const findings = documents.flatMap((document) => document.findings);
  const hidden = findings.filter(({ level, acknowledged }) => level === 'info' || acknowledged !== undefined).length;
  return hidden === 0
    ? ''
    : `, ${hidden === findings.length ? 'all' : hidden} of level info or acknowledged: cdk8s-openshift check shows those`;
}

const judged = new WeakSet<App>();

/**
 * Lets an app judge its Clusters before it writes anything. cdk8s's own hook (`node.addValidation`) runs once for every
 * chart, takes only texts, and comes after the output folder is made; so `synth` and `synthYaml` of the app themselves
 * are led past the judge, once per call.
 */
export function judgeOnSynth(app: App): void {
  if (judged.has(app)) return;
  judged.add(app);
  const guard = <T>(then: (renderer: Renderer) => T) => {
    return (): T => {
      validate(app);
      const renderer = new Renderer(app);
      // The report is not kept while files are written, as it holds all that was judged.
      process.stderr.write(saidOf(judgeRendered(app, renderer)));
      return then(renderer);
    };
  };
  // What a class of the user's own does instead is left to it.
  const { synth, synthYaml } = app;
  app.synth = guard((renderer) => (synth === ofCdk8s.synth ? write(app, renderer) : synth.call(app)));
  app.synthYaml = guard((renderer) => (synthYaml === ofCdk8s.synthYaml ? yamlOf(app, renderer) : synthYaml.call(app)));
}
