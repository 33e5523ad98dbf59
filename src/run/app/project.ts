import { existsSync, readFileSync } from 'node:fs';
import { isObject } from '../../core/manifest';
import { textOf } from '../../read/bytes';
import { InputError } from '../../read/error';
import { readYaml } from '../../read/read-yaml';
import { readable } from '../files/readable';

/** The file in which cdk8s keeps how an app is run. */
export const projectFile = 'cdk8s.yaml';

/** What cdk8s.yaml says that matters for synthesizing. */
export interface Project {
  /** The command that runs the app. */
  readonly app?: string;
  /** The folder that is written. */
  readonly output?: string;
  /** Whether plugins are to look at the manifests afterwards. */
  readonly validates: boolean;
}

/**
 * Reads cdk8s.yaml of this folder, where there is one.
 * @throws InputError where it cannot be read, or asks for what this command does not do
 */
export function readProject(): Project {
  if (!existsSync(projectFile)) return { validates: false };
  const text = textOf(
    readable(projectFile, () => readFileSync(projectFile)),
    projectFile,
  );
  const [{ value = {} } = {}] = readYaml(text, projectFile);
  if (!isObject(value)) throw new InputError(projectFile, 'it is no map', 'write app: and output: at its top');
  const { app, output, validations, synthConfig } = value;
  const format = isObject(synthConfig) ? synthConfig['format'] : undefined;
  if (format !== undefined && format !== 'plain')
    throw new InputError(projectFile, `synthConfig.format ${JSON.stringify(format)} is none that this command writes`, 'run cdk8s synth');
  return { app: textAt('app', app), output: textAt('output', output), validates: validations !== undefined };
}

function textAt(key: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value === '') throw new InputError(projectFile, `${key} is not a text`, `write ${key}: followed by one`);
  return value;
}
