/** First half of `npm run generate`: the list of each room's rules. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleIndexes } from './folders';

for (const [file, text] of ruleIndexes()) writeFileSync(join(__dirname, '../..', file), text);
