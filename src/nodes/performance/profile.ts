import type { Kind } from '../../../imports/kind';
import { PerformanceProfile, type PerformanceProfileSpec, type PerformanceProfileSpecCpu } from '../../../imports/performanceprofile';
import { PerformanceProfileV1 } from '../../../imports/performanceprofilev1';
import { PerformanceProfileV1Alpha1 } from '../../../imports/performanceprofilev1alpha1';
import { isObject, type Manifest } from '../../core/manifest';

/** PerformanceProfile in every version that is served. */
export const performanceProfiles: readonly Kind<Manifest>[] = [PerformanceProfile, PerformanceProfileV1, PerformanceProfileV1Alpha1];

/** The spec of a PerformanceProfile as the webhook gets it: v2, nothing null, anything may be missing. */
export type ProfileSpec = Partial<Omit<PerformanceProfileSpec, 'cpu'>> & { readonly cpu?: Partial<PerformanceProfileSpecCpu> };

type Labels = Readonly<Record<string, string>>;

/** Go reads null as nothing in a field, and as an empty struct in a list. */
function decoded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => (one === null ? {} : decoded(one)));
  if (!isObject(value)) return value;
  const set = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(set.map(([key, one]) => [key, decoded(one)]));
}

/** Go reads null as the empty text in a map of texts. */
function labels(value: unknown): Labels | undefined {
  if (!isObject(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, typeof one === 'string' ? one : '']));
}

/** What does not come along on the way to v2 (NTO pkg/apis/performanceprofile/v2/performanceprofile_conversion.go, ConvertFrom). */
function converted(spec: ProfileSpec): ProfileSpec {
  const { workloadHints: _hints, hardwareTuning: _tuning, cpu, ...kept } = spec;
  if (cpu === undefined) return kept;
  const { offlined: _offlined, ...cpuKept } = cpu;
  return { ...kept, cpu: cpuKept };
}

/**
 * What the webhook sees of a well-formed PerformanceProfile. The API server converts older versions to v2 first
 * (matchPolicy Equivalent).
 */
export function profileSpec(manifest: Manifest): ProfileSpec {
  const given: unknown = 'spec' in manifest ? manifest.spec : undefined;
  if (!isObject(given)) return {};
  const maps = {
    nodeSelector: labels(given['nodeSelector']),
    machineConfigLabel: labels(given['machineConfigLabel']),
    machineConfigPoolSelector: labels(given['machineConfigPoolSelector']),
  };
  const spec: ProfileSpec = { ...(decoded(given) as ProfileSpec), ...maps };
  return manifest.apiVersion === PerformanceProfile.apiVersion ? spec : converted(spec);
}

/** The two parts of a label key, `domain/role`; undefined for other keys (NTO components/utils.go, SplitLabelKey). */
export function splitLabelKey(key: string): { readonly domain: string; readonly role: string } | undefined {
  const [domain, role, ...more] = key.split('/');
  return domain === undefined || role === undefined || more.length > 0 ? undefined : { domain, role };
}
