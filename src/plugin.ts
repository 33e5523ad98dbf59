/**
 * The judge as a validation plugin of cdk8s, for apps that do not use Cluster: `cdk8s-openshift/plugin`.
 *
 * In cdk8s.yaml:
 *
 *     validations:
 *       - package: ./node_modules/cdk8s-openshift/plugin
 *         version: 0.1.0
 *         class: OpenShiftValidation
 *         properties:
 *           release: '4.18'
 */
import { readFileSync } from 'node:fs';
import type { Level } from './check/consequence';
import { type DocumentReport, type Finding, type Report, reaches, severity } from './check/report';
import { turned } from './check/turned';
import { nearest } from './check/words';
import { type TargetOptions, target } from './core/target';
import { textOf } from './read/bytes';
import { readText } from './read/read-text';
import { markPartial } from './run/cli/clusters';
import { type Standards, standardsOf } from './run/config/standards';
import { inOutput } from './run/in-output';
import { packagedJudge } from './run/judge';

/** What cdk8s hands to a validation; of its own types only what is used here. */
export interface ValidationContext {
  /** The files that were written. */
  readonly manifests: readonly string[];
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure'): void;
  };
}

/** One finding as cdk8s prints it. */
export interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix?: string;
  readonly violatingResources: readonly {
    readonly resourceName: string;
    readonly locations: readonly string[];
    readonly manifestPath: string;
  }[];
}

export interface PluginProperties extends TargetOptions {
  /** The files of one synth are all that the cluster has. @default false */
  readonly complete?: boolean;
  /** `Kind/name` of objects that hold only some fields of those that the cluster owns. @default - none */
  readonly partial?: readonly string[];
  /** Findings below it are left out. @default 'warning' */
  readonly least?: Level;
  /** Packages whose standards hold, as in the config file. @default - none */
  readonly extends?: readonly string[];
}

const known: readonly (keyof PluginProperties)[] = [
  'release',
  'network',
  'sdnMode',
  'featureSet',
  'topology',
  'managed',
  'operators',
  'complete',
  'partial',
  'least',
  'extends',
];

/** @throws Error for a property that there is not, or that has a value which it may not have */
function refuseUnknown(properties: PluginProperties): void {
  for (const key of Object.keys(properties)) {
    if (known.some((name) => name === key)) continue;
    const meant = nearest(key, known);
    throw new Error(`OpenShiftValidation has no property ${key}; ${meant ? `did you mean ${meant}?` : `it has ${known.join(', ')}`}`);
  }
  const { release, least = 'warning' } = properties;
  if (typeof release === 'number') throw new Error("OpenShiftValidation: put the release in quotes as you meant it, such as '4.20'");
  if (!Object.hasOwn(severity, least)) throw new Error(`OpenShiftValidation: least is ${least}, and may be error, warning or info`);
  target(properties);
}

/** Judges what cdk8s has written, all files as one cluster. Errors fail the synth, the rest is only shown. */
export class OpenShiftValidation {
  readonly #standards: Standards;

  /** @throws Error for a property that is not known, and for a package that has no standards */
  constructor(private readonly properties: PluginProperties = {}) {
    refuseUnknown(properties);
    const { complete: _, partial: _partial, least: _least, extends: names = [], ...options } = properties;
    this.#standards = Object.assign({}, ...names.map((name) => standardsOf(name, process.cwd())), options);
  }

  async validate({ manifests, report }: ValidationContext): Promise<void> {
    const { complete = false, partial = [], least = 'warning' } = this.properties;
    const { packs, rules = {}, ...options } = this.#standards;
    // A chart without objects is an empty file.
    const docs = manifests.flatMap((file) => readText(textOf(readFileSync(file), file), file));
    const cluster = { name: 'synth', target: target(options), docs: markPartial(docs, partial), complete, packs };
    const judged = turned(inOutput(packagedJudge().check([cluster])), rules);
    for (const violation of violations(judged, least)) report.addViolation(violation);
    report.submit(reaches(judged, 'error') ? 'failure' : 'success');
  }
}

function violations({ documents }: Report, least: Level): Violation[] {
  const times = new Map<string, number>();
  for (const { name } of documents) times.set(name, (times.get(name) ?? 0) + 1);
  const said = ({ acknowledged, level }: Finding): boolean => acknowledged === undefined && severity[level] >= severity[least];
  return documents.flatMap((document) =>
    document.findings.filter(said).map((found) => violation(document, found, times.get(document.name) === 1)),
  );
}

function violation({ kind, namespace, name, file, line }: DocumentReport, found: Finding, unique: boolean): Violation {
  const { rule, level, message, help, url, path } = found;
  return {
    ruleName: `${rule} (${level})`,
    recommendation: message,
    fix: help === undefined ? `see ${url}` : `${help}; see ${url}`,
    violatingResources: [
      {
        // cdk8s looks up the construct by this name, and would find the wrong one of several.
        resourceName: unique ? name : [kind, namespace, name].filter((part) => part !== undefined).join('/'),
        locations: [path === '' ? kind : path],
        manifestPath: `${file}:${found.line ?? line}`,
      },
    ],
  };
}
