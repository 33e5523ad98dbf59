import { error, type IgnitionProblem } from '../problem';
import type { Ignition2, Unit2, User2 } from './types';

/**
 * The list's elements with their index, last first, each key once: what the machine-config operator keeps of a spec 2 list
 * (pkg/controller/common/helpers.go, removeIgnDuplicateFilesUnitsUsers).
 */
export function lastOfEach<T>(items: readonly T[], key: (item: T) => string): { readonly item: T; readonly index: number }[] {
  const kept = new Map<string, { readonly item: T; readonly index: number }>();
  for (const [index, item] of [...items.entries()].reverse()) if (!kept.has(key(item))) kept.set(key(item), { item, index });
  return [...kept.values()];
}

/** Drop-ins of a unit and of earlier units of its name, each name of the earlier ones once; where each stands in the config. */
export function dropinsOf(units: readonly Unit2[], last: number): { readonly unit: number; readonly dropin: number }[] {
  const name = units[last]?.name ?? '';
  const found = (units[last]?.dropins ?? []).map((_, dropin) => ({ unit: last, dropin }));
  const seen = new Set((units[last]?.dropins ?? []).map((dropin) => dropin.name ?? ''));
  for (let unit = last - 1; unit >= 0; unit--) {
    if ((units[unit]?.name ?? '') !== name) continue;
    for (const [dropin, { name: dropinName = '' }] of (units[unit]?.dropins ?? []).entries()) {
      if (!seen.has(dropinName)) found.push({ unit, dropin });
      seen.add(dropinName);
    }
  }
  return found;
}

/** All entries of the user core as one: the last, with the keys of all. */
export function mergedUser(users: readonly User2[]): User2 | undefined {
  const last = users.at(-1);
  if (last === undefined) return undefined;
  const keys = users.toReversed().flatMap(({ sshAuthorizedKeys = [] }) => sshAuthorizedKeys);
  return { ...last, sshAuthorizedKeys: [...new Set(keys)] };
}

export function* checkOnlyCore({ passwd }: Ignition2): Generator<IgnitionProblem> {
  for (const [i, { name = '' }] of (passwd?.users ?? []).entries())
    if (name !== 'core')
      yield error('user', ['passwd', 'users', i, 'name'], `the user ${JSON.stringify(name)} is not core`, 'keep to the user core');
}
