import type { Path } from '../../core/path';
import { type Config, isZeroValue, read } from './config';
import type { Decoded } from './decode';
import { isSized } from './merge';

/** Something that the user set and that nothing heeds. */
export interface Ignored {
  /** Where in the user's spec. */
  readonly path: Path;
  /** Who does not heed it: the operator in its merge, or the kubelet, for which it is the same as unset. */
  readonly by: 'operator' | 'kubelet';
  readonly message: string;
  readonly help: string;
}

const same = (a: unknown, b: unknown): boolean => a === b || printed(a) === printed(b);

const printed = (value: unknown): string =>
  JSON.stringify(isZeroValue(value) ? null : value, (_, one) => (typeof one === 'bigint' ? one.toString() : one));

const isSizing = ([name, resource]: Path): boolean => name === 'systemReserved' && isSized(resource);

const isMeta = ([name]: Path): boolean => name === 'apiVersion' || name === 'kind';

function ignoredBy(path: Path, decoded: Decoded, merged: Config, final: Config): Ignored['by'] | undefined {
  const user = read(decoded.config, path);
  if (!same(user, read(merged, path))) return 'operator';
  return same(user, read(final, path)) ? undefined : 'kubelet';
}

/**
 * @param merged what the operator writes
 * @param final what the kubelet makes of it
 */
export function ignoredFields(decoded: Decoded, merged: Config, final: Config): Ignored[] {
  const ignored: Ignored[] = [];
  for (const { path, written, leaf } of decoded.set) {
    const by = leaf && !isSizing(path) && !isMeta(path) ? ignoredBy(path, decoded, merged, final) : undefined;
    if (by === undefined) continue;
    const why = by === 'operator' ? 'the operator keeps its own value' : 'the kubelet takes it as unset';
    ignored.push({
      path: ['kubeletConfig', ...written],
      by,
      message: `${path.join('.')} has no effect: ${why}`,
      help: isZeroValue(read(decoded.config, path)) ? 'leave it out, or set a value that is not empty' : 'leave it out',
    });
  }
  return ignored;
}
