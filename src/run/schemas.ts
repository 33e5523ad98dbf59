import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KindEntry, KindSchemas } from '../../imports/schema';
import { type SchemaSource, SchemaStore } from '../check/schema/store';
import { packageFolder } from '../place/package-folder';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(packageFolder, `imports/schemas/${name}.json`), 'utf8')) as T;

const source: SchemaSource = {
  index: () => read<KindEntry[]>('index'),
  read: (name) => read<KindSchemas>(name),
};

let store: SchemaStore | undefined;

/** The schemas that come with the package, each read from disk when its kind is first met. */
export function packagedSchemas(): SchemaStore {
  store ??= new SchemaStore(source);
  return store;
}
