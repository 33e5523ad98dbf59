import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import type { Doc } from '../../core/doc';
import { multicastAnnotation } from '../facts';
import { networkOf } from '../projects';
import { someDo } from '../words';

/** Whether a project enables multicast; undefined where only a part of it is at hand that says nothing of that. */
function multicast({ manifest, partial }: Doc<NetNamespace>): boolean | undefined {
  const value = manifest.metadata.annotations?.[multicastAnnotation];
  return partial && value === undefined ? undefined : value === 'true';
}

/** sdn pkg/network/node/vnids.go, GetMulticastEnabled: a network has multicast where all its projects ask for it; the global one never has. */
export default rule(NetNamespace, {
  id: 'multicast-in-all-joined',
  consequence: 'ignored',
  summary: 'Projects that share a network all enable multicast, or none',
  *check(manifest, { cluster, doc }) {
    const { global, projects } = networkOf(cluster, manifest.metadata.name ?? '');
    const mine = multicast(doc);
    const path = ['metadata', 'annotations', multicastAnnotation];
    if (global) {
      if (mine) yield { path, message: 'a project in the global network has no multicast', help: 'take the annotation away' };
      return;
    }
    const others = projects.filter((project) => {
      const other = cluster.find(NetNamespace, project);
      return other !== undefined && multicast(other) === !mine;
    });
    if (mine === undefined || others.length === 0) return;
    yield mine
      ? {
          path,
          message: `${someDo(others, 'shares the network and has', 'share the network and have')} no multicast, so nobody there has it`,
          help: 'enable it in all of them',
        }
      : {
          path: ['metadata', 'name'],
          message: `${someDo(others, 'shares the network and wants', 'share the network and want')} multicast, which this project has not enabled`,
          help: `set ${multicastAnnotation}: "true"`,
        };
  },
});
