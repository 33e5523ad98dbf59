import { inRange, type Release } from '../../core/target';
import { type Config, isZeroValue, overlay, record, text, texts } from './config';
import type { KubeletProblem } from './problem';
import type { Field, StructType } from './types';

/** Laying the user's configuration over the template: helpers.go generateKubeletIgnFiles, mergo v0.3.16 with override. */

/** Keys of systemReserved that go to the node sizing file instead. */
export const sizedResources = ['memory', 'cpu', 'ephemeral-storage'] as const;

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

/** The operator looks for this text in the stored JSON, since false is lost otherwise. */
const unprotected = '"protectKernelDefaults":false';

function withoutSized(user: Config): Config {
  const kept = Object.entries(record(user['systemReserved'])).filter(([key]) => !sizedResources.some((sized) => sized === key));
  return { ...user, systemReserved: Object.fromEntries(kept), featureGates: undefined };
}

const systemEnforcements = ['system-reserved', 'system-reserved-compressible'];

/** 4.22: no cgroup of the system where the user's enforcements have no use for it, or where CPUs are reserved by number. */
function withCgroups(config: Config, user: Config): Config {
  const enforced = texts(user['enforceNodeAllocatable']);
  const unused =
    enforced.length > 0 && !systemEnforcements.some((one) => enforced.includes(one)) && text(user['systemReservedCgroup']) === '';
  const result = unused ? overlay(config, { systemReservedCgroup: '' }) : config;
  if (text(result['reservedSystemCPUs']) === '') return result;
  const left = texts(result['enforceNodeAllocatable']).filter((one) => !systemEnforcements.includes(one));
  return overlay(result, { systemReservedCgroup: '', enforceNodeAllocatable: left.includes('pods') ? left : ['pods', ...left] });
}

/**
 * @param user the decoded `spec.kubeletConfig`
 * @param raw the same before decoding
 */
export function mergeKubeletConfig(template: Config, user: Config, raw: unknown, type: StructType, release: Release): Config {
  const rescued = inRange('>=4.13', release) && (JSON.stringify(raw) ?? '').includes(unprotected);
  const under = rescued ? overlay(template, { protectKernelDefaults: false }) : template;
  const config = overlay(under, changes(under, withoutSized(user), type));
  return inRange('>=4.22', release) ? withCgroups(config, user) : config;
}

/** What the operator refuses only after merging. */
export function mergeProblems(config: Config, user: Config, release: Release): KubeletProblem[] {
  const [reserved, system] = [text(config['systemReservedCgroup']), text(config['systemCgroups'])];
  if (!inRange('>=4.22', release) || reserved === '' || system === '' || reserved === system) return [];
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
