import { NetNamespace } from '../../../imports/netnamespace';
import type { Inventory } from '../../check/inventory';
import { globalProject } from '../facts';
import { isPlatformProject, networkChange, networksOf } from '../projects';
import type { Isolation, MigrationNote, Share } from './plan';

/** Whether projects were isolated from each other: in multitenant mode, which also who asks to join or open networks must run. */
const multitenant = (cluster: Inventory): boolean =>
  cluster.target.sdnMode === 'Multitenant' ||
  (cluster.target.sdnMode === undefined && cluster.all(NetNamespace).some(({ manifest }) => networkChange(manifest) !== undefined));

/** NetworkPolicies that keep projects apart as multitenant mode did. */
export function isolation(cluster: Inventory): Share {
  if (!multitenant(cluster)) return {};
  const all = [...networksOf(cluster)];
  const open = [...new Set([globalProject, ...all.filter(([, { global }]) => global).map(([name]) => name)])];
  const closed = all.filter(([name, { global }]) => !global && !isPlatformProject(name));
  const isolated = closed.map(
    ([project, { projects }]): Isolation => ({
      project,
      from: [...projects.filter((other) => other !== project), ...open].sort(),
    }),
  );
  return { isolation: isolated, notes: [...notes(cluster, isolated)] };
}

function* notes(cluster: Inventory, isolated: readonly Isolation[]): Generator<MigrationNote> {
  if (isolated.length > 0) {
    yield {
      object: 'projects',
      change: 'new projects are no longer apart from others by themselves, and those whose NetNamespace was not given are open now',
      todo: 'put the NetworkPolicy into the project template, and into the projects that are missing',
    };
  }
  for (const { manifest } of cluster.all(NetNamespace)) {
    if (networkChange(manifest)?.action !== 'join') continue;
    yield {
      object: `NetNamespace ${manifest.metadata.name}`,
      change: 'a joined project becomes one that its peers may reach, by NetworkPolicies in each of them',
      todo: 'add further peers to the NetworkPolicies of all',
    };
  }
}
