import { defined } from '../../core/metadata';
import type { LocalTree } from '../../place/local';
import type { File, Owner } from '../ignition/types';
import { type Contents, dataUrl } from './contents';

interface CommonFileProps {
  /** Where it lies: absolute, without `..` or a trailing slash. */
  readonly path: string;
  /** Permissions in octal: `'0644'`, or `0o644`; at most 0777. @default '0644' */
  readonly mode?: string | number;
  /** Its owner, by name or id; the nodes have to know it. @default - root */
  readonly user?: string | number;
  /** Its group, by name or id; the nodes have to know it. @default - root */
  readonly group?: string | number;
  /** Whether it may take the place of a file that is there; it needs contents then. The operator always writes. @default - not said */
  readonly overwrite?: boolean;
}

/** A file to write on every node of the role. */
export type FileProps = CommonFileProps &
  (
    | {
        /** What it holds; the shortest of percent-encoded, base64 and gzip is written. @default - empty, or what a tree has */
        readonly contents?: Contents;
        readonly source?: never;
        readonly compression?: never;
      }
    | {
        /** What it holds, as a data URL that is written as it is. */
        readonly source: `data:${string}`;
        /** How what the data URL holds is packed. @default - not packed */
        readonly compression?: 'gzip';
        readonly contents?: never;
      }
  );

/** A folder of this machine whose files are written on the nodes. Executable ones get 0755, others 0644. */
export interface TreeProps {
  /** `localTree(folder)`. A file that `files` names without contents takes the contents from here. */
  readonly tree: LocalTree;
  /** The folder on the nodes. @default '/' */
  readonly path?: string;
}

/** @throws Error for a mode that is not octal */
function modeOf(path: string, mode: string | number): number {
  if (typeof mode === 'number') return mode;
  if (!/^(0o?)?[0-7]{3,4}$/.test(mode)) throw new Error(`mode ${JSON.stringify(mode)} of ${path} is not octal; write it as '0644'`);
  return Number.parseInt(mode.replace('o', ''), 8);
}

const owner = (who: string | number | undefined): Owner | undefined =>
  who === undefined ? undefined : typeof who === 'string' ? { name: who } : { id: who };

function sourceOf({ contents, source, compression }: FileProps): File['contents'] {
  if (source !== undefined) return defined({ source, compression });
  return contents === undefined ? undefined : { ...dataUrl(contents) };
}

function file(props: FileProps): File {
  const { path, mode = '0644', user, group, overwrite } = props;
  return defined({ path, mode: modeOf(path, mode), overwrite, user: owner(user), group: owner(group), contents: sourceOf(props) });
}

/** Where each file of a tree comes to lie on the nodes. */
const fromTree = ({ tree, path: base = '/' }: TreeProps): FileProps[] =>
  Object.entries(tree).map(([name, contents]) => ({
    path: `${base.replace(/\/+$/, '')}/${name}`,
    contents,
    mode: contents.executable ? '0755' : '0644',
  }));

/** The files of a config: those that are named, then those of trees that are not. */
export function filesOf(files: readonly FileProps[] = [], trees: readonly TreeProps[] = []): File[] {
  const found = trees.flatMap(fromTree);
  const open = files.filter(({ contents, source }) => contents === undefined && source === undefined);
  const filled = new Map(open.map((props) => [props, found.find(({ path }) => path === props.path)]));
  const taken = new Set(filled.values());
  return [
    ...files.map((props) => file({ ...filled.get(props), ...defined(props) } as FileProps)),
    ...found.filter((props) => !taken.has(props)).map(file),
  ];
}
