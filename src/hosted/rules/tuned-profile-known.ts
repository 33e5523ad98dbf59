import type { Problem } from '../../check/rule';
import { rule } from '../../check/rule';
import { nearest } from '../../check/words';
import { ConfigMap } from '../facts';
import { recommendationsOf } from '../inner';
import { generatedProfiles, includesOf, isShipped, type PoolTuning, tuningsOf } from '../tuned';

function* unknownProfiles({ tuneds, profiles, performanceProfiles }: PoolTuning, map: ConfigMap): Generator<Problem> {
  const own = new Set([...profiles.map(({ name }) => name), ...performanceProfiles.flatMap(generatedProfiles)]);
  const isUnknown = (name: string): boolean => !own.has(name) && !isShipped(name);
  const help = (name: string): string => {
    const meant = nearest(name, [...own, 'openshift-node']);
    return meant ? `did you mean ${meant}?` : 'define it in a Tuned of this NodePool';
  };
  for (const tuned of tuneds.filter((one) => one.map === map)) {
    for (const { path, profile } of recommendationsOf(tuned)) {
      if (profile === undefined || !isUnknown(profile)) continue;
      yield { path: [...path, 'profile'], message: `there is no profile ${profile} to recommend`, help: help(profile) };
    }
  }
  for (const { tuned, path, name, data } of profiles) {
    if (tuned.map !== map) continue;
    for (const include of includesOf(data).filter(isUnknown)) {
      yield {
        path: [...path, 'data'],
        message: `profile ${name} includes ${include}, which does not exist: TuneD cannot load it`,
        help: help(include),
      };
    }
  }
}

/** TuneD, profiles/loader.py; NTO assets/tuned/manifests. */
export default rule(ConfigMap, {
  id: 'tuned-profile-known',
  consequence: 'degraded',
  summary: 'A TuneD profile that is recommended or included exists in its NodePool or comes with the operator',
  *check(map, { cluster }) {
    // What is missing for one pool is said once; other pools may take it from further ConfigMaps.
    const tuning = tuningsOf(cluster, map).find(({ whole }) => whole);
    if (tuning) yield* unknownProfiles(tuning, map);
  },
});
