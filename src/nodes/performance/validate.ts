import { minor, type Release } from '../../core/target';
import { cpuProblems } from './cpus';
import { netProblems } from './devices';
import { hugepagesProblems, nodeDependentProblems } from './hugepages';
import type { ProfileProblem } from './problem';
import type { ProfileSpec } from './profile';
import { selectorProblems } from './selectors';
import { frequencyProblems, hintProblems, numaProblems } from './tuning';

/** Who validates. */
export interface ProfileContext {
  readonly release: Release;
  /** Whether an API server can be asked for nodes: the webhook can, HyperShift's NodePool controller cannot. */
  readonly inCluster: boolean;
}

/**
 * Everything that the node tuning operator has against a profile by itself, no nodes being known. All problems but those of
 * code `kernel-page-size` are refused at once; these are as soon as there are nodes.
 * NTO pkg/apis/performanceprofile/v2/performanceprofile_validation.go, ValidateBasicFields.
 */
export function validateProfile(spec: ProfileSpec, { release, inCluster }: ProfileContext): readonly ProfileProblem[] {
  return [
    ...cpuProblems(spec),
    ...selectorProblems(spec, inCluster && minor(release) >= 18),
    ...hugepagesProblems(spec, release),
    ...nodeDependentProblems(spec, release),
    ...numaProblems(spec),
    ...netProblems(spec),
    ...hintProblems(spec),
    ...frequencyProblems(spec),
  ];
}
