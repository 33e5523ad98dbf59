/** `npm run generate`: everything in the repository that is made from something else in it, but for the imports. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, ruleIndexes } from './rules';

/** file → text, from the repository's root */
export function generated(): Map<string, string> {
  return new Map([...ruleIndexes(), ['docs/rules.md', catalogue()]]);
}

if (require.main === module) for (const [file, text] of generated()) writeFileSync(join(__dirname, '../..', file), text);
