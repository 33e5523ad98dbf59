/** Every example of the repository, run without writing anything; the package is built before. */
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { App } from 'cdk8s';
import type { ClusterInput } from '../../src/check/check';

export const examplesFolder = join(__dirname, '../../examples');

export const examples: readonly string[] = readdirSync(examplesFolder)
  .sort()
  .filter((name) => existsSync(join(examplesFolder, name, 'main.ts')));

const ran = new Map<string, Promise<ClusterInput[]>>();

/** The clusters of the app that an example's main.ts builds and synthesizes, which here writes nothing. It runs once. */
export function clustersOf(example: string): Promise<ClusterInput[]> {
  const known = ran.get(example) ?? run(example);
  ran.set(example, known);
  return known;
}

async function run(example: string): Promise<ClusterInput[]> {
  // Examples use the compiled package, and only that knows the constructs that it made; it tells replaced methods by what was there before.
  const bundle = createRequire(__filename)('../../lib/bundle.js');
  const { collect } = bundle.collect() as typeof import('../../src/run/collect');
  bundle.synth();
  const built: App[] = [];
  const synth = App.prototype.synth;
  App.prototype.synth = function () {
    built.push(this);
  };
  try {
    await import(join(examplesFolder, example, 'main.ts'));
  } finally {
    App.prototype.synth = synth;
  }
  return built.flatMap((app) => collect(app));
}
