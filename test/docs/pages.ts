/** The pages of the documentation, and the programs in them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, blocksOf, joined } from './blocks';

const root = join(__dirname, '../..');

/** Every page that a person wrote: README.md and those of docs/. What is generated is tested where it is made. */
export const pages: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'rules.md')
    .map((name) => `docs/${name}`),
];

/** One program of a page, and the blocks behind it that say what comes of it. */
export interface Program {
  /** Its file in the page's folder, without the ending. */
  readonly file: string;
  readonly source: string;
  readonly line: number;
  readonly claims: readonly Block[];
}

export interface Page {
  readonly name: string;
  /** A folder's name for it. */
  readonly folder: string;
  readonly programs: readonly Program[];
  /** Blocks before any program. */
  readonly opening: readonly Block[];
}

/** The page's blocks as programs; a block that continues one, or leaves something out of it, makes a program of its own. */
export function pageOf(name: string): Page {
  const opening: Block[] = [];
  const programs: { file: string; source: string; line: number; claims: Block[] }[] = [];
  for (const block of blocksOf(readFileSync(join(root, name), 'utf8'))) {
    const last = programs.at(-1);
    const begin = (source: string): void => {
      programs.push({ file: `main${programs.length === 0 ? '' : programs.length + 1}`, source, line: block.line, claims: [] });
    };
    if (block.without !== undefined && last) begin(lessOf(last.source, block.without, name));
    if (block.language === 'ts') begin(block.words.includes('continued') && last ? joined(last.source, block.text) : block.text);
    else (programs.at(-1)?.claims ?? opening).push(block);
  }
  return {
    name,
    folder: name
      .replace(/^docs\//, '')
      .replace(/\.md$/, '')
      .toLowerCase(),
    programs,
    opening,
  };
}

function lessOf(source: string, without: string, page: string): string {
  if (!source.includes(without)) throw new Error(`${page}: no program has ${without}`);
  return source.replace(without, '');
}

/** Whether a file or folder of the repository exists, as a link on a page names it. */
export const exists = (page: string, link: string): boolean => existsSync(join(root, page, '..', link));

export const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');
