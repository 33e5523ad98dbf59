import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { Project, type Ran } from '../package/installed';
import type { Block } from './blocks';
import { exists, type Program, pageOf, pages, textOf } from './pages';

const all = pages.map(pageOf);
let project: Project;
let compiled: Ran;

const data = (text: string): unknown[] => parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS());

/** Everything that a page's program has written. */
const written = (folder: string): unknown[] =>
  existsSync(folder) ? readdirSync(folder).flatMap((file) => data(readFileSync(join(folder, file), 'utf8'))) : [];

beforeAll(() => {
  project = new Project('nothing');
  for (const { folder, programs } of all) for (const { file, source } of programs) project.write(`${folder}/${file}.ts`, source);
  compiled = project.compile('typescript-5');
}, 120_000);

afterAll(() => project?.remove());

it('every program of every page compiles as in the template of cdk8s', () => {
  expect(compiled).toEqual({ status: 0, out: '', err: '' });
});

describe.each(all)('$name', (page) => {
  const { name, folder, opening, programs } = page;
  const dist = (): string => project.path(folder, 'dist');
  let ran: Ran = { status: 0, out: '', err: '' };

  /** What a block says of the program above it, or of the shell's lines above it. */
  const claim = (block: Block, { file }: Pick<Program, 'file'>): void => {
    const [, named] = /^# (\S+\.\S+)\n/.exec(block.text) ?? [];
    if (named !== undefined) project.write(`${folder}/${named}`, block.text);
    else if (block.language === 'yaml') for (const document of data(block.text)) expect(written(dist())).toContainEqual(document);
    else if (block.language === 'shell') ran = shell(block.text) ?? ran;
    // A page calls each of its programs main.ts.
    else expect(`${ran.out}${ran.err}`).toContain(block.text.trimEnd().replaceAll('(main.ts:', `(${file}.ts:`));
  };
  /** Runs the lines that call the command; what is installed or applied elsewhere is not run here. */
  const shell = (text: string): Ran | undefined => {
    const calls = text.split('\n').filter((line) => line.startsWith('npx cdk8s-openshift'));
    if (calls.length === 0) return undefined;
    const answer = project.shell(calls.join('\n'), folder);
    // 1 is a finding; 2 would be a call or an input that the command does not take.
    expect({ call: calls, status: answer.status, err: answer.err }).toEqual({
      call: calls,
      status: expect.toBeOneOf([0, 1]),
      err: answer.err,
    });
    return answer;
  };

  it('has no link that leads nowhere', () => {
    const links = [...textOf(name).matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !exists(name, link))).toEqual([]);
  });
  it('says before its first program what is so', () => {
    for (const block of opening) claim(block, { file: 'main' });
  });
  it.each(programs)('line $line: runs, and what is said of it is so', (program) => {
    rmSync(dist(), { recursive: true, force: true });
    ran = project.app(`${program.file}.js`, folder);
    const fails = program.claims.some(({ text }) => text.startsWith('JudgementError'));
    expect({ failed: ran.status !== 0, err: ran.err }).toEqual({ failed: fails, err: expect.any(String) });
    for (const block of program.claims) claim(block, program);
  });
});
