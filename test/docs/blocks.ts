/** The code blocks of a page of the documentation, as the test runs them. */

export interface Block {
  /** `ts`, `yaml`, `text`, `shell`, `json`. */
  readonly language: string;
  /** The words behind the language: `continued` for what goes on with the program before. */
  readonly words: readonly string[];
  readonly text: string;
  /** What a comment `<!-- without: TEXT -->` above it takes out of the program before it. */
  readonly without?: string;
  readonly line: number;
}

const fence = /^(?:<!-- without: (?<without>.+) -->\n)?^```(?<info>[^\n`]*)\n(?<text>[\s\S]*?)^```$/gm;

/** The blocks of a page in order. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(fence)].map(({ groups, index }) => {
    const [language = '', ...words] = (groups?.['info'] ?? '').trim().split(/\s+/);
    const without = groups?.['without'];
    const line = markdown.slice(0, index).split('\n').length;
    return { language, words, text: groups?.['text'] ?? '', line, ...(without !== undefined && { without }) };
  });
}

const imports = /^import [\s\S]*?;\n/gm;

/** A page's program and what continues it, as one: imports first, `app.synth()` last. */
export function joined(before: string, more: string): string {
  const bodies = [before, more].map((text) => text.replace(imports, '').replace(/^app\.synth\(\);\n/gm, ''));
  return `${[before, more].flatMap((text) => text.match(imports) ?? []).join('')}${bodies.join('')}app.synth();\n`;
}
