import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { afterAll, vi } from 'vitest';
import { type DocumentReport, reaches } from '../../src/check/report';
import { JudgementError, judgeApp } from '../../src/index';

const root = mkdtempSync(join(tmpdir(), 'synth-'));
let apps = 0;

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An app that writes into a folder of its own, which is not there yet. */
export const newApp = (): App => new App({ outdir: join(root, `app-${apps++}`) });

/** What `app.synth()` ended in. */
export interface Synthesis {
  /** What it threw. */
  readonly error: JudgementError | undefined;
  /** What it said on standard error. */
  readonly said: string;
  /** What it wrote, by file name; undefined where not even the folder is there. */
  readonly written: Readonly<Record<string, string>> | undefined;
}

/** Runs an app's `synth`, or `synthYaml`, to its end. */
export function synth(app: App, act: () => unknown = () => app.synth()): Synthesis {
  let said = '';
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  let error: JudgementError | undefined;
  try {
    act();
  } catch (thrown) {
    if (!(thrown instanceof JudgementError)) throw thrown;
    error = thrown;
  } finally {
    spy.mockRestore();
  }
  return { error, said, written: written(app) };
}

function written(app: App): Record<string, string> | undefined {
  if (!existsSync(app.outdir)) return undefined;
  return Object.fromEntries(readdirSync(app.outdir).map((name) => [name, readFileSync(join(app.outdir, name), 'utf8')]));
}

/** `construct: rule, rule` of everything that has findings, besides that it reboots nodes. */
export const found = (documents: readonly DocumentReport[]): string[] =>
  documents.flatMap(({ construct, findings }) => {
    const rules = findings.map((f) => f.rule).filter((rule) => rule !== 'reboots-nodes');
    return rules.length === 0 ? [] : [`${construct}: ${rules.join(', ')}`];
  });

/** What the judge says of an app as it stands, as `construct: rule, rule`. */
export const judged = (app: App): string[] => found(judgeApp(app).documents);

/** Whether an app as it stands can be written. */
export const isClean = (app: App): boolean => !reaches(judgeApp(app), 'error');

/** The line of a test file that ends in a mark such as `// here`. */
export function lineOf(file: string, mark: string): number {
  const at = readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => line.endsWith(`// ${mark}`));
  if (at < 0) throw new Error(`${file} has no line that ends in // ${mark}`);
  return at + 1;
}
