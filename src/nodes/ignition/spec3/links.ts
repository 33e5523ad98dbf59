import type { Path } from '../../../core/path';
import { clean, join } from '../go/path';
import { error, type IgnitionProblem, quote, warning } from '../problem';
import type { Link, Node, Storage } from '../types';
import { type Check, empty } from './check';

/** config/v3_5/types/storage.go, validateDirectories, validateFiles, validateLinks */
export const checkLinks: Check = function* ({ storage }, spec) {
  if (storage === undefined) return;
  for (const list of ['directories', 'files', 'links'] as const)
    for (const [i, node] of (storage[list] ?? []).entries()) yield* checkBelowLink(node, storage, ['storage', list, i]);
  for (const [i, link] of (storage.links ?? []).entries()) {
    const path = ['storage', 'links', i];
    if (spec >= 3 && empty(link.target))
      yield error('link', [...path, 'target'], `the link ${link.path} has no target`, 'say what it points to');
    else if (link.hard) yield* checkHardLink(link, storage, path);
  }
};

function* checkBelowLink(node: Node, { links = [] }: Storage, path: Path): Generator<IgnitionProblem> {
  for (const link of links)
    if (node.path.startsWith(`${link.path}/`))
      yield error('path-conflict', path, `${node.path} lies below the link ${link.path}`, 'use the path that the link points to');
}

/** A relative target is looked up from the link's own path, not from the directory that it is in. */
function* checkHardLink(link: Link, { directories = [] }: Storage, path: Path): Generator<IgnitionProblem> {
  const target = clean(link.target ?? '');
  const absolute = target.startsWith('/') ? target : join(link.path, target);
  if (directories.some((directory) => directory.path === absolute))
    yield error('link', path, `the hard link ${link.path} points to the directory ${quote(absolute)}`, 'make it a symbolic link');
  for (const owner of ['user', 'group'] as const)
    for (const field of ['id', 'name'] as const)
      if (link[owner]?.[field] !== undefined)
        yield warning('owner', [...path, owner, field], `the ${owner} of the hard link ${link.path} is ignored`, 'set it on the target');
}
