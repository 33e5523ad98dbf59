import type { Release } from './target';

/** Something worked out once for each object and release. */
export function perRelease<K extends object, T>(compute: (key: K, release: Release) => T): (key: K, release: Release) => T {
  const known = new WeakMap<K, Map<Release, T>>();
  return (key, release) => {
    const byRelease = known.get(key) ?? new Map<Release, T>();
    known.set(key, byRelease);
    if (!byRelease.has(release)) byRelease.set(release, compute(key, release));
    return byRelease.get(release) as T;
  };
}
