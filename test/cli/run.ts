import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Io } from '../../src/run/cli/command';
import { main } from '../../src/run/cli/main';

/** What a call of the command ended in. */
export interface Call {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Calls the command as the shell does, its standard input a text, and its output on a terminal or not. */
export async function call(args: readonly string[], stdin = '', terminal: Pick<Io, 'colours' | 'watched'> = {}): Promise<Call> {
  let out = '';
  let err = '';
  const io = {
    stdin: () => stdin,
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    ...terminal,
  };
  const status = await main(args, io);
  return { status, out, err };
}

/** A folder for one test file's input. */
export class Folder {
  readonly #root = mkdtempSync(join(tmpdir(), 'check-'));

  at(name: string): string {
    return join(this.#root, name);
  }

  /** Writes a file and gives its path. */
  put(name: string, content: string | Uint8Array): string {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }
}

/** A finding as `--format json` prints it. */
export interface PrintedFinding {
  readonly rule: string;
  readonly consequence: string;
  readonly level: string;
  readonly path: string;
  readonly message: string;
  readonly acknowledged?: string;
}

/** A document as `--format json` prints it. */
export interface Printed {
  readonly file: string;
  readonly index: number;
  readonly line: number;
  readonly kind: string;
  readonly name: string;
  readonly verdict: string;
  readonly findings: readonly PrintedFinding[];
}

/** The documents of a call in JSON Lines, without what is only said of reboots: that holds of nearly every object here. */
export async function documents(args: readonly string[], stdin?: string): Promise<Printed[]> {
  const { out, err } = await call(['check', '--format', 'jsonl', ...args], stdin);
  if (err !== '') throw new Error(err);
  const printed: Printed[] = out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
  return printed.map((document) => ({ ...document, findings: document.findings.filter(({ rule }) => rule !== 'reboots-nodes') }));
}

/** `name: rule, rule` of every document. */
export const said = (printed: readonly Printed[]): string[] =>
  printed.map(({ name, findings }) => `${name}: ${findings.map(({ rule }) => rule).join(', ')}`);
