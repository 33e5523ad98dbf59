import { type CpuSet, cpuOverlap, parseCpuSet, printCpuSet } from '../../core/values/cpuset';
import type { ProfileProblem } from './problem';
import type { ProfileSpec } from './profile';

const setNames = ['reserved', 'isolated', 'offlined', 'shared'] as const;
type SetName = (typeof setNames)[number];

/** The sets that every profile has, and that may not be empty. */
const needed: readonly SetName[] = ['reserved', 'isolated'];

const meaning: Readonly<Record<SetName, string>> = {
  reserved: 'the CPUs that the system and the kubelet keep',
  isolated: 'the CPUs that workloads get for themselves',
  offlined: 'the CPUs that are switched off',
  shared: 'the CPUs that workloads with mixed CPUs share',
};

function missing(name: SetName): ProfileProblem {
  return {
    code: 'cpu-set',
    path: ['spec', 'cpu', name],
    message: `cpu.${name} is missing`,
    help: `list ${meaning[name]}, such as "0-3"`,
    missing: true,
  };
}

const malformed = (name: SetName, error: string): ProfileProblem => ({
  code: 'cpu-set',
  path: ['spec', 'cpu', name],
  message: `cpu.${name} is no set of CPUs: ${error}`,
  help: 'write CPU numbers and ranges of them with commas between, and no spaces: "0-3,8"',
});

const empty = (name: SetName): ProfileProblem => ({
  code: 'cpu-set',
  path: ['spec', 'cpu', name],
  message: `cpu.${name} holds no CPU`,
  help: `list ${meaning[name]}, such as "0-3"`,
});

type Sets = ReadonlyMap<SetName, CpuSet>;

function* overlaps(sets: Sets): Generator<ProfileProblem> {
  for (const [index, second] of setNames.entries()) {
    for (const first of setNames.slice(0, index)) {
      const common = cpuOverlap(sets.get(first) ?? [], sets.get(second) ?? []);
      if (common.length === 0) continue;
      yield {
        code: 'cpu-overlap',
        path: ['spec', 'cpu', second],
        message: `CPUs ${printCpuSet(common)} are in cpu.${first} and in cpu.${second}`,
        help: 'give each CPU to one set only',
      };
    }
  }
}

/**
 * The CPU sets: reserved and isolated are there and not empty, all can be read, and none share a CPU.
 * NTO pkg/apis/performanceprofile/v2/performanceprofile_validation.go, validateCPUs and validateNoIntersectionExists.
 */
export function* cpuProblems({ cpu }: ProfileSpec): Generator<ProfileProblem> {
  const sets = new Map<SetName, CpuSet>();
  for (const name of setNames) {
    const text = cpu?.[name];
    if (text === undefined) {
      if (needed.includes(name)) yield missing(name);
      continue;
    }
    const { value, error } = parseCpuSet(text);
    if (value === undefined) yield malformed(name, error);
    else if (value.length === 0 && needed.includes(name)) yield empty(name);
    else sets.set(name, value);
  }
  yield* overlaps(sets);
}
