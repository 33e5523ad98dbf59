import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../scripts/generate/catalogue';
import { configSchemaText } from '../scripts/generate/config-schema';
import { pagesOf, ruleFolders, ruleIndexes } from '../scripts/generate/folders';
import { ownRules } from '../src/check/own-rules';
import { schemaRules } from '../src/check/schema/problem';
import type { Release } from '../src/core/target';
import { packs } from '../src/packs';
import { findings, type JudgeOptions } from './support/judge';

interface Example {
  readonly yaml: string;
  readonly options: JudgeOptions;
  readonly good: boolean;
}

/** Words behind ```yaml: `release=4.16`, `network=OpenShiftSDN`, `featureSet=TechPreviewNoUpgrade`, `infinispan=2.4`, `complete`, `managed`. */
function options(words: readonly string[]): JudgeOptions {
  const pairs = Object.fromEntries(words.filter((w) => w !== '').map((word) => word.split('=') as [string, string | undefined]));
  return {
    ...('release' in pairs && { release: pairs['release'] as Release }),
    ...('network' in pairs && { network: pairs['network'] as JudgeOptions['network'] }),
    ...('sdnMode' in pairs && { sdnMode: pairs['sdnMode'] as JudgeOptions['sdnMode'] }),
    ...('featureSet' in pairs && { featureSet: pairs['featureSet'] as JudgeOptions['featureSet'] }),
    ...('infinispan' in pairs && { operators: { infinispan: pairs['infinispan'] as '2.5' } }),
    ...('complete' in pairs && { complete: true }),
    ...('managed' in pairs && { managed: true }),
  };
}

function examples(page: string): Example[] {
  return page.split(/^## /m).flatMap((section) =>
    [...section.matchAll(/^```yaml([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, words = '', yaml = '']) => ({
      yaml,
      options: options(words.trim().split(' ')),
      good: section.startsWith('Good'),
    })),
  );
}

const marked = (yaml: string, id: string): number[] => yaml.split('\n').flatMap((line, i) => (line.includes(`# ✗ ${id}`) ? [i + 1] : []));

const pages = ruleFolders.flatMap(([folder]) => pagesOf(folder));
const rules = packs.flatMap((pack) => pack.rules);
const ids = [...rules.map((rule) => rule.id), ...Object.keys(schemaRules), ...Object.keys(ownRules)];

describe('every rule has a page, and every page a rule', () => {
  it('by its id', () => expect(pages.map((page) => page.id).sort()).toEqual([...ids].sort()));
  it('and no two rules share one', () => expect(new Set(ids).size).toBe(ids.length));
  it.each(pages)('$id begins with its id and names its sources', ({ id, text }) => {
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(text).toMatch(/^## Sources\n\n- /m);
  });
});

describe.each(pages.filter(({ text }) => examples(text).length > 0))('$id', ({ id, text }) => {
  const all = examples(text);
  it.each(all.filter((e) => !e.good))('hits the marked lines: %#', ({ yaml, options }) => {
    const hit = findings(yaml, options).filter((f) => f.rule === id);
    const lines = [...new Set(hit.map((f) => f.line))];
    expect(marked(yaml, id).length).toBeGreaterThan(0);
    expect(lines).toEqual(marked(yaml, id));
  });
  it.each(all.filter((e) => e.good))('has nothing against the good example: %#', ({ yaml, options }) => {
    expect(findings(yaml, options).filter((f) => f.rule === id || f.level !== 'info')).toEqual([]);
  });
});

describe('generated files are fresh (npm run generate)', () => {
  it.each([...ruleIndexes()])('%s', (file, text) => expect(readFileSync(file, 'utf8')).toBe(text));
  it('docs/rules.md', () => expect(readFileSync('docs/rules.md', 'utf8')).toBe(catalogue()));
  it('config.schema.json', () => expect(readFileSync('config.schema.json', 'utf8')).toBe(configSchemaText()));
});
