import { isObject } from '../core/manifest';
import type { Path } from '../core/path';
import type { ConfigMap } from './facts';
import { recommendationsOf } from './inner';
import type { PoolTuning } from './tuned';

/** A label of nodes that a Tuned matches and that new nodes do not have. */
export interface LostLabel {
  readonly label: string;
  readonly map: ConfigMap;
  readonly path: Path;
}

/** Labels that the platform, its operators and storage drivers put on each new node. */
const kept = /(^|\.)(kubernetes\.io|k8s\.io|openshift\.io)\/|^topology\./;

function* labelsOf(match: readonly unknown[], path: Path): Generator<{ readonly label: string; readonly path: Path }> {
  for (const [i, one] of match.entries()) {
    if (!isObject(one)) continue;
    const { label, type, match: nested } = one;
    if (typeof label === 'string' && type !== 'pod') yield { label, path: [...path, i, 'label'] };
    if (Array.isArray(nested)) yield* labelsOf(nested, [...path, i, 'match']);
  }
}

/** The labels that a NodePool's Tuneds match and that nodes lose when an upgrade replaces them. */
export function lostLabels({ pool, tuneds }: PoolTuning): readonly LostLabel[] {
  const { management, nodeLabels = {} } = pool.manifest.spec ?? {};
  if (management?.upgradeType !== 'Replace') return [];
  return tuneds.flatMap((tuned) =>
    recommendationsOf(tuned)
      .flatMap(({ path, match }) => [...labelsOf(match, [...path, 'match'])])
      .filter(({ label }) => !(label in nodeLabels) && !kept.test(label))
      .map((one) => ({ ...one, map: tuned.map })),
  );
}
