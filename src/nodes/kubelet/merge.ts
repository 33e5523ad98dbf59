import { inRange, type Release } from '../../core/target';
import { type Config, isZeroValue, overlay, record, text, texts } from './config';
import type { KubeletProblem } from './problem';
import type { Field, StructType } from './types';

/** Laying the user's configuration over the template: helpers.go generateKubeletIgnFiles, mergo v0.3.16 with override. */

/** Keys of systemReserved that go to the node sizing file instead. */
export const sizedResources = ['memory', 'cpu', 'ephemeral-storage'] as const;

export const isSized = (name: unknown): boolean => sizedResources.some((sized) => sized === name);

/** A field of quantities is left alone: its amount is in private fields, which mergo does not see. */
function mergedValue({ type }: Field, under: unknown, over: unknown): unknown {
  switch (type.kind) {
    case 'struct':
      return { ...record(under), ...changes(record(under), record(over), type) };
    case 'map':
      return { ...record(under), ...record(over) };
    case 'quantity':
      return under;
    case 'flush': {
      const [before, after] = [record(under), record(over)];
      return {
        nanos: isZeroValue(after) ? (before['nanos'] ?? 0n) : after['nanos'],
        asText: before['asText'] === true || after['asText'] === true,
      };
    }
    default:
      return isZeroValue(over) ? under : over;
  }
}

/** The fields of the upper one, as they come out. */
function changes(under: Config, over: Config, type: StructType): Config {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(over)) {
    const field = type.fields.get(name);
    // A pointer that the template leaves nil is taken whole, zero and all.
    if (field === undefined || (field.pointer && under[name] === undefined)) result[name] = value;
    else result[name] = mergedValue(field, under[name], value);
  }
  return result;
}

/** The operator looks for the text `"protectKernelDefaults":false` in the stored JSON, since false is lost otherwise. */
function isUnprotected(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  if (!Array.isArray(raw) && record(raw)['protectKernelDefaults'] === false) return true;
  return Object.values(raw).some(isUnprotected);
}

function withoutSized(user: Config): Config {
  if (user['systemReserved'] === undefined) return user;
  const kept = Object.entries(record(user['systemReserved'])).filter(([name]) => !isSized(name));
  return { ...user, systemReserved: Object.fromEntries(kept) };
}

const systemEnforcements = ['system-reserved', 'system-reserved-compressible'];

/** 4.22: no cgroup of the system where the user's enforcements have no use for it, or where CPUs are reserved by number. */
function cgroupChanges(config: Config, user: Config): Config {
  const enforced = texts(user['enforceNodeAllocatable']);
  const unused =
    enforced.length > 0 && !systemEnforcements.some((one) => enforced.includes(one)) && text(user['systemReservedCgroup']) === '';
  if (text(config['reservedSystemCPUs']) === '') return unused ? { systemReservedCgroup: '' } : {};
  const left = texts(config['enforceNodeAllocatable']).filter((one) => !systemEnforcements.includes(one));
  return { systemReservedCgroup: '', enforceNodeAllocatable: left.includes('pods') ? left : ['pods', ...left] };
}

export interface Merging {
  readonly template: Config;
  /** What lies between the template and the user's settings, where anything does. */
  readonly layer: Config | undefined;
  /** The decoded `spec.kubeletConfig`, without feature gates: the operator refuses those. */
  readonly user: Config;
  /** The same before decoding. */
  readonly raw: unknown;
}

/** @returns all that differs from the template, laid over it */
export function mergeKubeletConfig({ template, layer, user, raw }: Merging, type: StructType, release: Release): Config {
  const rescue = isUnprotected(raw) && inRange('>=4.13', release) ? { protectKernelDefaults: false } : undefined;
  const under = layer || rescue ? overlay(template, layer, rescue) : template;
  const own = changes(under, withoutSized(user), type);
  const merged = overlay(template, layer, rescue, own);
  return inRange('>=4.22', release) ? Object.assign(merged, cgroupChanges(merged, user)) : merged;
}

/** What the operator refuses only after merging. */
export function mergeProblems(config: Config, user: Config, release: Release): KubeletProblem[] {
  const [reserved, system] = [text(config['systemReservedCgroup']), text(config['systemCgroups'])];
  if (reserved === '' || system === '' || reserved === system || !inRange('>=4.22', release)) return [];
  const name = text(user['systemReservedCgroup']) === '' ? 'systemCgroups' : 'systemReservedCgroup';
  return [
    {
      path: ['kubeletConfig', name],
      code: 'cgroups-differ',
      message: `systemReservedCgroup comes out as "${reserved}" and systemCgroups as "${system}"`,
      help: 'set both to the same cgroup, or neither',
    },
  ];
}
