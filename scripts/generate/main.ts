/** Second half of `npm run generate`: what is made from the rules once their lists are. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from './catalogue';

writeFileSync(join(__dirname, '../../docs/rules.md'), catalogue());
