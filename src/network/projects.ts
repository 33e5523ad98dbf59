import { EgressNetworkPolicy } from '../../imports/egressnetworkpolicy';
import type { Kind } from '../../imports/kind';
import { NetNamespace } from '../../imports/netnamespace';
import { type Inventory, perCluster } from '../check/inventory';
import type { Doc } from '../core/doc';
import type { Manifest } from '../core/manifest';
import { Namespace, Project } from './core-kinds';
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

/** Projects that every cluster has. */
export const isPlatformProject = (name: string): boolean => /^(default$|openshift-|kube-)/.test(name);

/** Whether a project is sure not to exist. A list of networks with the numbers that the cluster gave them is taken for all that there are. */
export function isMissing(cluster: Inventory, project: string): boolean {
  const known = cluster.all(NetNamespace);
  const listed = known.length > 1 && known.every(({ manifest }) => manifest.netid !== undefined);
  if (isPlatformProject(project) || !(cluster.complete || listed)) return false;
  return ![NetNamespace, Namespace, Project].some((kind) => cluster.find(kind as Kind<Manifest>, project));
}

/** Which network each project is in; it becomes that of another where it joins that one. */
class Networks {
  readonly #of = new Map<string, string>();
  readonly #moved = new Set<string>();

  constructor(private readonly cluster: Inventory) {
    for (const { manifest } of cluster.all(NetNamespace)) {
      if (manifest.netid !== undefined) this.#of.set(manifest.metadata.name ?? '', `network ${manifest.netid}`);
    }
    this.#of.set(globalProject, `network ${globalNetId}`);
  }

  of(project: string): string {
    return this.#of.get(project) ?? `project ${project}`;
  }

  /** Does what a project's annotation asks; those that it joins go first (updateNetID in the same file). */
  move(project: string): void {
    const manifest = this.cluster.find(NetNamespace, project)?.manifest;
    const change = manifest && networkChange(manifest);
    if (!change || change.action === 'invalid' || this.#moved.has(project)) return;
    this.#moved.add(project);
    if (change.action === 'global') this.#of.set(project, `network ${globalNetId}`);
    else if (change.action === 'isolate') this.#isolate(project);
    else if (!isMissing(this.cluster, change.project)) {
      this.move(change.project);
      this.#of.set(project, this.of(change.project));
    }
  }

  #isolate(project: string): void {
    if (project !== globalProject) this.#of.set(project, `project ${project}`);
  }
}

/** The networks of all projects at hand, by project, after the controller has done what their annotations ask. */
export const networksOf: (cluster: Inventory) => ReadonlyMap<string, ProjectNetwork> = perCluster((cluster) => {
  const named = cluster.all(NetNamespace).map(({ manifest }) => manifest.metadata.name ?? '');
  const networks = new Networks(cluster);
  if (changesCount(cluster)) for (const name of named) networks.move(name);
  const joined = cluster.all(NetNamespace).flatMap(({ manifest }) => {
    const change = networkChange(manifest);
    return change?.action === 'join' && !isMissing(cluster, change.project) ? [change.project] : [];
  });
  const policed = cluster.all(EgressNetworkPolicy).map(({ manifest }) => manifest.metadata.namespace ?? '');
  const groups = new Map<string, string[]>();
  for (const name of [...new Set([...named, ...joined, ...policed])].sort()) {
    const network = networks.of(name);
    groups.set(network, [...(groups.get(network) ?? []), name]);
  }
  return new Map(
    [...groups].flatMap(([network, projects]) =>
      projects.map((name): [string, ProjectNetwork] => [name, { global: network === `network ${globalNetId}`, projects }]),
    ),
  );
});

/** The network of one project: its own where nothing else is known. */
export const networkOf = (cluster: Inventory, project: string): ProjectNetwork =>
  networksOf(cluster).get(project) ?? { global: project === globalProject, projects: [project] };

const inputOrder: (cluster: Inventory) => ReadonlyMap<Doc, number> = perCluster(
  (cluster) => new Map(cluster.all(EgressNetworkPolicy).map((doc, place): [Doc, number] => [doc, place])),
);

/** The policies that count in a network, in the order of the input. */
export const policiesIn = (cluster: Inventory, { projects }: ProjectNetwork): readonly Doc<EgressNetworkPolicy>[] =>
  projects
    .flatMap((project) => cluster.within(EgressNetworkPolicy, project === '' ? undefined : project))
    .sort((a, b) => (inputOrder(cluster).get(a) ?? 0) - (inputOrder(cluster).get(b) ?? 0));
