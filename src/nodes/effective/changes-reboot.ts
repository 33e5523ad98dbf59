import { isObject, type Manifest } from '../../core/manifest';
import { inRange, type Release, type ReleaseRange } from '../../core/target';
import { type Snapshot, unjudged } from './snapshot';

/** What the machine-config daemon does once it has written what changed. */
export interface Disruption {
  readonly reboot: boolean;
  /** `perhaps` where it depends on what is inside /etc/containers/registries.conf. */
  readonly drain: 'yes' | 'no' | 'perhaps';
  /** What is done instead of a reboot, such as `reload crio.service`. */
  readonly actions: readonly string[];
  /** The changes that lead to a reboot. */
  readonly because: readonly string[];
}

/** A path or name and what a change of it brings about. */
interface Policy {
  readonly name: string;
  readonly actions: readonly string[];
}

interface Policies {
  readonly files: readonly Policy[];
  readonly units: readonly Policy[];
  readonly ssh: readonly string[];
}

const reloadCrio = ['reload crio.service'];
const special = 'reload crio.service, with a drain unless only digest mirrors are added';

/**
 * Files that need no reboot; a folder stands for all in it. pkg/daemon/update.go, calculatePostConfigChangeActionFromMCDiffs,
 * and pkg/apihelpers, defaultClusterPolicies; releases as the documentation lists them.
 */
const defaultFiles: readonly (Policy & { readonly releases: ReleaseRange })[] = [
  { name: '/var/lib/kubelet/config.json', actions: [], releases: '*' },
  { name: '/etc/kubernetes/kubelet-ca.crt', actions: [], releases: '<4.17' },
  { name: '/etc/machine-config-daemon/no-reboot/containers-gpg.pub', actions: reloadCrio, releases: '*' },
  { name: '/etc/containers/policy.json', actions: reloadCrio, releases: '*' },
  { name: '/etc/containers/registries.conf', actions: [special], releases: '*' },
  { name: '/etc/containers/registries.d', actions: reloadCrio, releases: '>=4.16' },
  { name: '/etc/crio/policies', actions: reloadCrio, releases: '>=4.19' },
  { name: '/etc/nmstate/openshift', actions: [], releases: '>=4.17' },
  {
    name: '/etc/pki/ca-trust/source/anchors/openshift-config-user-ca-bundle.crt',
    actions: ['restart coreos-update-ca-trust.service', 'restart crio.service'],
    releases: '>=4.17',
  },
  { name: '/etc/kubernetes/credential-providers', actions: ['restart kubelet.service'], releases: '>=4.22' },
];

const objects = (value: unknown): readonly Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** `Reload` of a service and so on, as words; `Reboot` stays as it is, `None` is nothing. */
function actionWords(value: unknown): string[] {
  return objects(value).flatMap((action) => {
    const type = String(action['type']);
    const details = action[type.toLowerCase()];
    const service = isObject(details) ? String(details['serviceName'] ?? '') : '';
    const words: Readonly<Record<string, readonly string[]>> = {
      None: [],
      Reboot: ['reboot'],
      Drain: ['drain'],
      DaemonReload: ['reload systemd'],
    };
    return words[type] ?? [`${type.toLowerCase()} ${service}`];
  });
}

const policyOf =
  (key: string) =>
  (one: Record<string, unknown>): Policy => ({ name: String(one[key]), actions: actionWords(one['actions']) });

/** The user's own policies go before those of the operator (MachineConfiguration `cluster`, from 4.17 on). */
export function disruptionPolicies(snapshot: Pick<Snapshot, 'cluster' | 'docs'>): Policies {
  const { release } = snapshot.cluster.target;
  const files = defaultFiles.filter(({ releases }) => inRange(releases, release));
  const found: (Manifest & { readonly spec?: unknown }) | undefined = unjudged(
    snapshot,
    'operator.openshift.io/v1',
    'MachineConfiguration',
    'cluster',
  );
  const given = isObject(found?.spec) && inRange('>=4.17', release) ? found.spec['nodeDisruptionPolicy'] : undefined;
  if (!isObject(given)) return { files, units: [], ssh: [] };
  const own = objects(given['files']).map(policyOf('path'));
  return {
    files: [...own, ...files.filter(({ name }) => !own.some((one) => one.name === name))],
    units: objects(given['units']).map(policyOf('name')),
    ssh: isObject(given['sshkey']) ? actionWords(given['sshkey']['actions']) : [],
  };
}

/** The policy of the path itself, else of the deepest folder that it is in. Before policies, of its own folder only. */
function filePolicy(path: string, { files }: Policies, release: Release): Policy | undefined {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const isDeep = inRange('>=4.16', release);
  const applies = ({ name }: Policy): boolean =>
    name === path || (isDeep ? path.startsWith(name.endsWith('/') ? name : `${name}/`) : name === folder);
  return files.filter(applies).toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** Settings that nothing on the nodes depends on. */
const idle = ['baseOSExtensionsContainerImage'];

/** What one changed thing brings about. */
function actionsFor(what: string, name: string, policies: Policies, release: Release): readonly string[] {
  switch (what) {
    case 'file':
      return filePolicy(name, policies, release)?.actions ?? ['reboot'];
    case 'unit':
      return policies.units.find((one) => one.name === name)?.actions ?? ['reboot'];
    case 'user':
      return policies.ssh;
    default:
      return idle.includes(name) ? [] : ['reboot'];
  }
}

/** Whether one changed thing leads to a reboot. */
export const leadsToReboot = (what: string, name: string, policies: Policies, release: Release): boolean =>
  actionsFor(what, name, policies, release).includes('reboot');

/** What changes bring about on a node: a reboot for anything that no policy spares from it. */
export function disruptionOf(
  changes: readonly { readonly what: string; readonly name: string }[],
  policies: Policies,
  release: Release,
): Disruption {
  const each = changes.map(({ what, name }) => ({ name: `${what} ${name}`, actions: actionsFor(what, name, policies, release) }));
  const because = each.filter(({ actions }) => actions.includes('reboot')).map(({ name }) => name);
  const actions = [...new Set(each.flatMap((one) => one.actions))];
  if (because.length > 0) return { reboot: true, drain: 'yes', actions: [], because };
  const drain = actions.includes('drain') ? 'yes' : actions.includes(special) ? 'perhaps' : 'no';
  return { reboot: false, drain, actions, because: [] };
}
