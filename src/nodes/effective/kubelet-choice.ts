import { KubeletConfig } from '../../../imports/kubeletconfig';
import { isEmptySelector, matches, toSelector } from '../../core/values/selector';
import { poolsOf } from '../pools';
import { type Held, heldObjects, type Snapshot } from './snapshot';

type Candidate = Held<KubeletConfig>;

/** The KubeletConfigs of a pool. */
export interface Choice {
  readonly candidates: readonly Candidate[];
  /** Whether their selectors choose the pool for certain. */
  readonly chosen: boolean;
  /** Why they are looked at all the same. */
  readonly because?: string;
}

const nameOf = ({ manifest }: Candidate): string => manifest.metadata?.name ?? '';

/**
 * The KubeletConfigs that choose a pool (kubelet_config_controller.go, getPoolsForKubeletConfig). A pool's labels may be
 * set elsewhere, so one that chooses no pool at hand is taken as meant for the pool that is asked about.
 */
export function chooseKubeletConfigs(snapshot: Snapshot, pool: string): Choice {
  const all = heldObjects(snapshot, KubeletConfig);
  const pools = poolsOf(snapshot.cluster);
  const choosesOf =
    (labels: Readonly<Record<string, string>>) =>
    (one: Candidate): boolean => {
      const selector = toSelector(one.manifest.spec?.machineConfigPoolSelector);
      return selector !== undefined && !isEmptySelector(selector) && matches(selector, labels);
    };
  const labels = pools.find(({ name }) => name === pool)?.labels ?? {};
  const certain = all.filter(choosesOf(labels));
  if (certain.length > 0) return { candidates: certain, chosen: true };
  const loose = all.filter((one) => !pools.some((other) => choosesOf(other.labels)(one)));
  const names = loose.map(nameOf).join(', ');
  if (loose.length > 0)
    return {
      candidates: loose,
      chosen: false,
      because: `no pool at hand has the labels that ${names} asks for: taken as meant for ${pool}`,
    };
  return { candidates: [], chosen: true };
}

/** The same; where the input holds one KubeletConfig only, and that for other pools, what it would come to here. */
export function chooseAsAsked(snapshot: Snapshot, pool: string): Choice {
  const choice = chooseKubeletConfigs(snapshot, pool);
  const [only, ...more] = heldObjects(snapshot, KubeletConfig);
  if (choice.candidates.length > 0 || only === undefined || more.length > 0) return choice;
  return { candidates: [only], chosen: false, because: `${nameOf(only)} does not choose ${pool}: this is what it would come to there` };
}

const suffixAnnotation = 'machineconfiguration.openshift.io/mc-name-suffix';

/** The number behind the name of the MachineConfig that is generated for it; 0 for none, as the first one has. */
function suffixOf({ manifest }: Candidate): number | undefined {
  const suffix = manifest.metadata?.annotations?.[suffixAnnotation];
  return suffix === undefined ? undefined : Number(suffix);
}

function createdAt({ manifest }: Candidate): number | undefined {
  const time: unknown = (manifest.metadata as { readonly creationTimestamp?: unknown } | undefined)?.creationTimestamp;
  const parsed = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}

/**
 * From the oldest to the newest: the newest one's settings are in force, as each has a whole file written, the last of
 * which counts (helpers.go, getManagedKubeletConfigKey). Undefined where neither suffixes nor creation times tell.
 */
export function byAge(candidates: readonly Candidate[]): readonly Candidate[] | undefined {
  if (candidates.length < 2) return candidates;
  for (const ageOf of [suffixOf, createdAt]) {
    const ages = candidates.map(ageOf).filter((age) => age !== undefined && !Number.isNaN(age));
    if (new Set(ages).size === candidates.length) return candidates.toSorted((a, b) => (ageOf(a) ?? 0) - (ageOf(b) ?? 0));
  }
  return undefined;
}
