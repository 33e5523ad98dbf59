/** Second half of `npm run generate`: what is made from the rules and the examples once the lists of rules are. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyGuide } from './apply-guide';
import { catalogue } from './catalogue';
import { configSchemaText } from './config-schema';
import { clustersOf, examples, examplesFolder } from './examples';

async function main(): Promise<void> {
  writeFileSync(join(__dirname, '../../docs/rules.md'), catalogue());
  writeFileSync(join(__dirname, '../../config.schema.json'), configSchemaText());
  for (const example of examples) writeFileSync(join(examplesFolder, example, 'APPLY.md'), applyGuide(example, await clustersOf(example)));
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
