import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Pack } from '../../check/pack';
import type { Turned } from '../../check/turned';
import { isObject } from '../../core/manifest';
import type { TargetOptions } from '../../core/target';

/**
 * What a team gives the projects that have its package: rules of its own, and what holds where a project says nothing
 * else. The package exports it as `standards`; config files extend the package, and Clusters take the value among their
 * props.
 *
 *     new Cluster(app, 'prod', { ...standards, release: '4.20' });
 */
export interface Standards extends TargetOptions {
  /** Rules beside those of this package. @default - none */
  readonly packs?: readonly Pack[];
  /**
   * Rules turned up or down: rule id → the level of its findings, or `none`, such as for those that what is deployed breaks
   * already. What the cluster rejects cannot be turned down.
   * @default - each rule at its own level
   */
  readonly rules?: Readonly<Record<string, Turned>>;
}

/**
 * The standards that a package exports.
 * @param folder where the project lies that has it installed
 * @throws Error that says what is wrong with the package
 */
export function standardsOf(name: string, folder: string): Standards {
  const { standards } = loaded(name, folder);
  if (!isObject(standards)) throw new Error(`${name} exports no standards`);
  return standards as Standards;
}

function loaded(name: string, folder: string): Readonly<Record<string, unknown>> {
  const require = createRequire(join(folder, 'project.js'));
  try {
    const exported: unknown = require(name);
    return isObject(exported) ? exported : {};
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Error(`${name} cannot be loaded: ${why}`);
  }
}
