import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rules' pages lie at the package's root, which is one level further up from compiled code. */
const file = ['../../docs/rules.md', '../../../docs/rules.md'].map((path) => join(__dirname, path)).find((path) => existsSync(path)) ?? '';

/** A rule's page, as Markdown; undefined where there is no rule of that name. */
export function pageTextOf(id: string): string | undefined {
  const [, ...entries] = readFileSync(file, 'utf8').split(/^### /m);
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
