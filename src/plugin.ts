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
import { Judge } from './check/check';
import { type Report, reaches } from './check/report';
import { type TargetOptions, target } from './core/target';
import { packs } from './packs';
import { readPaths } from './run/files/read-paths';
import { inOutput } from './run/in-output';
import { packagedSchemas } from './run/schemas';

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
  /** Findings below it are left out. @default 'warning' */
  readonly least?: 'error' | 'warning' | 'info';
}

const shown = { error: ['error'], warning: ['error', 'warning'], info: ['error', 'warning', 'info'] } as const;

/** Judges what cdk8s has written, all files as one cluster. Errors fail the synth, the rest is only shown. */
export class OpenShiftValidation {
  /** @throws Error for a property that is not known */
  constructor(private readonly properties: PluginProperties = {}) {
    target(properties);
  }

  async validate({ manifests, report }: ValidationContext): Promise<void> {
    const { complete = false, least = 'warning', ...options } = this.properties;
    const docs = readPaths(manifests, () => '').flatMap((source) => source.docs);
    const judged = inOutput(new Judge(packagedSchemas(), packs).check([{ name: 'synth', target: target(options), docs, complete }]));
    for (const violation of violations(judged, shown[least])) report.addViolation(violation);
    report.submit(reaches(judged, 'error') ? 'failure' : 'success');
  }
}

function violations({ documents }: Report, levels: readonly string[]): Violation[] {
  return documents.flatMap(({ name, file, line, findings }) =>
    findings
      .filter((f) => f.acknowledged === undefined && levels.includes(f.level))
      .map((f) => ({
        ruleName: `${f.rule} (${f.level})`,
        recommendation: f.message,
        ...(f.help !== undefined && { fix: f.help }),
        violatingResources: [{ resourceName: name, locations: [f.path], manifestPath: `${file}:${f.line ?? line}` }],
      })),
  );
}
