import { describe, expect, it } from 'vitest';
import { releases, type TargetOptions } from '../../../src/core/target';
import type { Check } from '../../../src/nodes/kubelet/check';
import type { Config } from '../../../src/nodes/kubelet/config';
import { decodeKubeletConfig } from '../../../src/nodes/kubelet/decode';
import { withDefaults, withDefaultsOver } from '../../../src/nodes/kubelet/defaults';
import { groundOf } from '../../../src/nodes/kubelet/ground';
import { mergeKubeletConfig } from '../../../src/nodes/kubelet/merge';
import type { StartContext } from '../../../src/nodes/kubelet/start/context';
import { startChecks, startFindings } from '../../../src/nodes/kubelet/start/start';
import { type PoolContext, profileLayer } from '../../../src/nodes/kubelet/template';
import { validityChecks, validityFindings } from '../../../src/nodes/kubelet/validate/validate';
import { typeOf } from './support';

const featureSets: readonly TargetOptions['featureSet'][] = [
  'Default',
  'TechPreviewNoUpgrade',
  'DevPreviewNoUpgrade',
  'CustomNoUpgrade',
  'LatencySensitive',
  'OKD',
];

const amounts = { memory: '1Gi', cpu: '500m', 'ephemeral-storage': '1Gi' };

const checks: readonly Check<StartContext>[] = [...validityChecks, ...startChecks];

/** A seeded source of whole numbers below a limit. */
function source(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Values for every field that a check looks at, such as pass and such as do not. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  cpuManagerPolicy: ['none', 'static', 'x'],
  cpuManagerPolicyOptions: [{ 'full-pcpus-only': 'true' }, { 'align-by-socket': 'true', x: '1' }],
  topologyManagerPolicy: ['restricted', 'single-numa-node', 'x'],
  topologyManagerPolicyOptions: [{ 'max-allowable-numa-nodes': '7' }],
  memoryManagerPolicy: ['Static', 'None', 'x'],
  reservedMemory: [[{ numaNode: 0, limits: { memory: '1Gi', 'hugepages-2Mi': '1Gi' } }]],
  reservedSystemCPUs: ['0-3', 'x'],
  systemReserved: [{ cpu: '0' }, { pid: '10', x: '1' }, { memory: 'x' }],
  kubeReserved: [{ cpu: '1' }, { x: '1' }],
  systemReservedCgroup: ['/system.slice'],
  kubeReservedCgroup: ['/kube'],
  systemCgroups: ['/system.slice'],
  enforceNodeAllocatable: [['none'], ['pods', 'kube-reserved'], ['system-reserved', 'system-reserved-compressible'], ['x']],
  cgroupsPerQOS: [false, true],
  evictionHard: [{ 'memory.available': '10%' }, { x: '1' }],
  evictionSoft: [{ 'memory.available': '1Gi' }],
  evictionSoftGracePeriod: [{ 'memory.available': '1m' }],
  mergeDefaultEvictionSettings: [true],
  imageGCLowThresholdPercent: [10, 85],
  imageGCHighThresholdPercent: [20, 101],
  imageMinimumGCAge: ['1m', '-1s'],
  imageMaximumGCAge: ['1m', '1h', '-1s'],
  maxParallelImagePulls: [0, 1, 5],
  serializeImagePulls: [true, false],
  shutdownGracePeriod: ['30s', '1ms'],
  shutdownGracePeriodCriticalPods: ['10s'],
  shutdownGracePeriodByPodPriority: [[{ priority: 1, shutdownGracePeriodSeconds: 1 }]],
  imagePullCredentialsVerificationPolicy: ['NeverVerifyAllowlistedImages', 'x'],
  preloadedImagesVerificationAllowlist: [['quay.io/a/b', 'x']],
  crashLoopBackOff: [{ maxContainerRestartPeriod: '1ms' }],
  memorySwap: [{}],
  logging: [{ format: 'json', flushFrequency: '-1s', vmodule: [{ filePattern: 'a', verbosity: 1 }] }],
  tracing: [{ endpoint: 'a:1', samplingRatePerMillion: -1 }],
  userNamespaces: [{ idsPerPod: 1 }],
  enableSystemLogHandler: [false],
  nodeStatusUpdateFrequency: ['20s'],
  authorization: [{ mode: 'x' }, { webhook: {} }],
  protectKernelDefaults: [false],
  maxPods: [-1, 100],
  podLogsDir: ['/a/../b'],
  tlsMinVersion: ['VersionTLS13', 'x'],
  hairpinMode: ['x'],
};

const profiles: readonly unknown[] = [undefined, { type: 'Old' }, { type: 'Custom', custom: { minTLSVersion: 'x', ciphers: [] } }];

/** Configurations of a few settings as the kubelet gets them, made in both ways. */
function* configurations(count: number) {
  const below = source(7);
  const pick = <T>(all: readonly T[]): T => all[below(all.length)] as T;
  for (let made = 0; made < count; made += 1) {
    const release = pick(releases);
    const context: PoolContext = { release, pool: pick(['worker', 'master', 'infra']), featureSet: pick(featureSets) };
    const type = typeOf(release);
    const names = Array.from({ length: 1 + below(6) }, () => pick(Object.keys(values)));
    const raw = Object.fromEntries(names.map((name) => [name, pick(values[name] ?? [])]));
    const user = decodeKubeletConfig(raw, type, { coerce: false }).config;
    const { template, filled } = groundOf(context, type);
    const merged = mergeKubeletConfig({ template, layer: profileLayer(context, pick(profiles)), user, raw }, type, release);
    const config = withDefaultsOver(filled, merged, type, context);
    const plain: Record<string, unknown> = {};
    for (const name in merged) plain[name] = merged[name];
    const whole = withDefaults(plain, type, context);
    yield { config, whole, context: { release, featureSet: context.featureSet, sized: pick([amounts, undefined]) } };
  }
}

/** The fields of a configuration that something reads. */
function reading(config: Config, look: (config: Config) => void): Set<string> {
  const read = new Set<string>();
  const note = (name: string | symbol): void => {
    if (typeof name === 'string') read.add(name);
  };
  look(
    new Proxy(config, {
      get(target, name) {
        note(name);
        return Reflect.get(target, name);
      },
      has(target, name) {
        note(name);
        return Reflect.has(target, name);
      },
      ownKeys: () => {
        throw new Error('a check looks at fields by name');
      },
    }),
  );
  return read;
}

const fields = ['path', 'code', 'message'] as const;
const shown = (findings: Iterable<object>): unknown => [...findings].map((finding) => fields.map((name) => Reflect.get(finding, name)));

describe('the checks of the kubelet', () => {
  it.each(releases)('find nothing in what the platform of %s itself sets', (release) => {
    const type = typeOf(release);
    for (const featureSet of featureSets) {
      for (const pool of ['worker', 'master', 'arbiter', 'infra']) {
        for (const topology of ['HighlyAvailable', 'DualReplica', 'SingleReplica', 'External'] as const) {
          for (const workerLatencyProfile of [undefined, 'LowUpdateSlowReaction']) {
            const { filled } = groundOf({ release, featureSet, pool, topology, workerLatencyProfile }, type);
            for (const sized of [amounts, undefined]) {
              expect(checks.flatMap((check) => [...check.find(filled, { release, featureSet, sized })])).toEqual([]);
            }
          }
        }
      }
    }
  });

  it('look at no field but those that they name', () => {
    const seen = new Set<string>();
    const unnamed = new Set<string>();
    for (const { config, context } of configurations(400)) {
      for (const check of checks) {
        const read = reading(config, (recorded) => [...check.find(recorded, context)]);
        for (const name of read) {
          seen.add(name);
          if (!check.fields.includes(name)) unnamed.add(name);
        }
      }
    }
    expect([...unnamed]).toEqual([]);
    // Each is read in one of the configurations, so that none is named in vain.
    expect([...seen].sort()).toEqual([...new Set(checks.flatMap((check) => check.fields))].sort());
  });

  it('find the same where only those of touched fields are made', () => {
    for (const { config, whole, context } of configurations(1000)) {
      const touched = Object.keys(config);
      const found = [...validityFindings(config, touched, context), ...startFindings(config, touched, context)];
      expect(shown(found)).toEqual(shown(checks.flatMap((check) => [...check.find(whole, context)])));
    }
  });
});

describe('the defaults of the kubelet', () => {
  it('are the same whether the template has them first or the merged configuration gets them', () => {
    for (const { config, whole } of configurations(200)) {
      expect(Object.fromEntries(Object.keys(whole).map((name) => [name, config[name]]))).toEqual(whole);
    }
  });
});
