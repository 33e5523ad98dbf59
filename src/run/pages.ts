import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../place/package-folder';

/** A rule's page, as Markdown; undefined where there is no rule of that name. */
export function pageTextOf(id: string): string | undefined {
  const [, ...entries] = readFileSync(join(packageFolder, 'docs/rules.md'), 'utf8').split(/^### /m);
  const entry = entries.find((text) => text.startsWith(`${id}\n`));
  // The title of the next part of the catalogue ends the last page of a part.
  return (
    entry &&
    `# ${entry
      .split(/^## /m)[0]
      ?.trimEnd()
      .replace(/^#### /gm, '## ')}`
  );
}
