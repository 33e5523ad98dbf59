import type { Tuned } from '../../../imports/tuned';
import { defaultProfiles, defaultTuned } from './shipped';

/** One definition of a profile. */
export interface ProfileDefinition {
  readonly tuned: string;
  readonly index: number;
  readonly data: string;
}

/** Every profile with its definitions, the operator's own among them. */
export function definitions(tuneds: readonly Tuned[]): ReadonlyMap<string, readonly ProfileDefinition[]> {
  const found = new Map<string, ProfileDefinition[]>();
  const own = tuneds.some(({ metadata }) => metadata.name === defaultTuned) ? [] : [{ tuned: defaultTuned, profiles: defaultProfiles }];
  for (const { tuned, profiles } of [
    ...own,
    ...tuneds.map(({ metadata, spec }) => ({ tuned: metadata.name ?? '', profiles: spec?.profile ?? [] })),
  ]) {
    for (const [index, { name, data }] of profiles.entries()) {
      const list = found.get(name) ?? [];
      list.push({ tuned, index, data });
      found.set(name, list);
    }
  }
  return found;
}

/** The profiles that are defined with more than one content (NTO pkg/operator/profilecalculator.go, tunedProfilesFindDuplicates and its callers). */
export const conflicting = (tuneds: readonly Tuned[]): ReadonlyMap<string, readonly ProfileDefinition[]> =>
  new Map([...definitions(tuneds)].filter(([, list]) => new Set(list.map(({ data }) => data)).size > 1));
