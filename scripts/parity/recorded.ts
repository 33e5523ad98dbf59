import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Judge } from '../../src/check/check';
import type { DocumentReport } from '../../src/check/report';
import type { Doc } from '../../src/core/doc';
import type { Manifest } from '../../src/core/manifest';
import { type Release, target } from '../../src/core/target';
import { packs } from '../../src/packs';
import { packagedSchemas } from '../../src/run/schemas';

export const shared = join(__dirname, '../../../shared');

/** One object and what the real systems said of it. */
export interface Recorded {
  readonly object: Manifest;
  readonly release: Release;
  readonly accepted: boolean;
  readonly apiMessage: string;
  readonly operatorMessage: string;
  readonly kubelet?: boolean | null;
  readonly kubeletMessage?: string;
  /** file:line */
  readonly at: string;
}

/** A set of objects, and on which of them a finding of level error or warning belongs. */
export interface World {
  readonly name: string;
  readonly release: Release;
  readonly objects: readonly Manifest[];
  readonly expect: readonly { readonly object: string; readonly what: string }[];
}

export const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Every recorded verdict beside the repository. */
export function recorded(): Recorded[] {
  return ['verdicts', 'corpus'].flatMap((folder) =>
    readdirSync(join(shared, folder))
      .sort()
      .flatMap((file) => lines<Recorded>(join(shared, folder, file)).map((line, i) => ({ ...line, at: `${file}:${i + 1}` }))),
  );
}

/** An object as if it had been read. */
export const docOf = (manifest: Manifest): Doc => ({ manifest, origin: { file: '', index: 0, line: 1, locate: () => undefined } });

const judge = new Judge(packagedSchemas(), packs);

/** Our report on objects that are one cluster. */
export function judged(objects: readonly Manifest[], release: Release): readonly DocumentReport[] {
  const docs = objects.map(docOf);
  return judge.check([{ name: '', target: target({ release }), docs }]).documents;
}
