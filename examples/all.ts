/** Runs every example, each into a folder of its own below the output folder. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const outdir = process.env['CDK8S_OUTDIR'] ?? 'dist';

for (const example of readdirSync(__dirname).sort()) {
  const main = join(__dirname, example, 'main.ts');
  if (!existsSync(main)) continue;
  process.env['CDK8S_OUTDIR'] = join(outdir, example);
  require(main);
}
