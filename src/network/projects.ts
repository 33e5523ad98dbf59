import { EgressNetworkPolicy } from '../../imports/egressnetworkpolicy';
import { NetNamespace } from '../../imports/netnamespace';
import { type Inventory, perCluster } from '../check/inventory';
import type { Doc } from '../core/doc';
import { changeNetworkAnnotation, globalNetId, globalProject } from './facts';

/** What a NetNamespace asks the controller to do with its project's network. */
export type NetworkChange =
  | { readonly action: 'global' }
  | { readonly action: 'isolate' }
  | { readonly action: 'join'; readonly project: string }
  | { readonly action: 'invalid'; readonly value: string };

/** sdn pkg/network/common, GetChangePodNetworkAnnotation: `global`, `join:<project>` or `isolate`; undefined where nothing is asked. */
export function networkChange({ metadata }: Pick<NetNamespace, 'metadata'>): NetworkChange | undefined {
  const value = metadata.annotations?.[changeNetworkAnnotation];
  if (value === undefined) return undefined;
  const [action = '', ...rest] = value.split(':');
  if (action === 'global' || action === 'isolate') return { action };
  const [project = ''] = rest;
  return action === 'join' && rest.length === 1 && project !== '' ? { action, project } : { action: 'invalid', value };
}

/** A network of OpenShift SDN, and the projects in it. */
export interface ProjectNetwork {
  readonly global: boolean;
  /** Names of projects, sorted. */
  readonly projects: readonly string[];
}

/** Whether the controller acts on annotations that change networks: only in multitenant mode; an unknown one may be it. */
const changesCount = ({ target }: Inventory): boolean => target.sdnMode === undefined || target.sdnMode === 'Multitenant';

/** The networks of all projects at hand, by project, after the controller has done what their annotations ask. */
export const networksOf: (cluster: Inventory) => ReadonlyMap<string, ProjectNetwork> = perCluster((cluster) => {
  const docs = new Map(cluster.all(NetNamespace).map((doc): [string, Doc<NetNamespace>] => [doc.manifest.metadata.name ?? '', doc]));
  const own = (name: string): string => `project ${name}`;
  const before = (name: string): string => {
    const netid = name === globalProject ? globalNetId : docs.get(name)?.manifest.netid;
    return netid === undefined ? own(name) : `network ${netid}`;
  };
  const after = (name: string, seen: ReadonlySet<string>): string => {
    const manifest = changesCount(cluster) ? docs.get(name)?.manifest : undefined;
    const change = manifest && networkChange(manifest);
    if (!change || change.action === 'invalid' || name === globalProject || seen.has(name)) return before(name);
    if (change.action === 'global') return `network ${globalNetId}`;
    return change.action === 'join' ? after(change.project, new Set([...seen, name])) : own(name);
  };
  const joined = [...docs.values()].flatMap(({ manifest }) => {
    const change = networkChange(manifest);
    return change?.action === 'join' ? [change.project] : [];
  });
  const policed = cluster.all(EgressNetworkPolicy).map(({ manifest }) => manifest.metadata.namespace ?? '');
  const groups = new Map<string, string[]>();
  for (const name of [...new Set([...docs.keys(), ...joined, ...policed])].sort()) {
    const key = after(name, new Set());
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const networks = new Map<string, ProjectNetwork>();
  for (const [key, projects] of groups) {
    for (const name of projects) networks.set(name, { global: key === `network ${globalNetId}`, projects });
  }
  return networks;
});

/** The network of one project: its own where nothing else is known. */
export const networkOf = (cluster: Inventory, project: string): ProjectNetwork =>
  networksOf(cluster).get(project) ?? { global: project === globalProject, projects: [project] };

/** The policies that count in a network. */
export const policiesIn = (cluster: Inventory, { projects }: ProjectNetwork): readonly Doc<EgressNetworkPolicy>[] =>
  cluster.all(EgressNetworkPolicy).filter(({ manifest }) => projects.includes(manifest.metadata.namespace ?? ''));
