import { NetNamespace } from '../../../imports/netnamespace';
import { rule } from '../../check/rule';
import { multicastAnnotation } from '../facts';
import { networkOf } from '../projects';

const multicast = ({ metadata }: NetNamespace): boolean => metadata.annotations?.[multicastAnnotation] === 'true';

/** sdn pkg/network/node/multitenant.go and vnids.go: a network has multicast where all its projects ask for it; the global one never has. */
export default rule(NetNamespace, {
  id: 'multicast-in-all-joined',
  consequence: 'ignored',
  summary: 'Projects that share a network all enable multicast, or none',
  *check(manifest, { cluster }) {
    const { global, projects } = networkOf(cluster, manifest.metadata.name ?? '');
    const mine = multicast(manifest);
    const path = ['metadata', 'annotations', multicastAnnotation];
    if (global) {
      if (mine) yield { path, message: 'a project in the global network has no multicast', help: 'take the annotation away' };
      return;
    }
    const others = projects.flatMap((project) => {
      const other = cluster.find(NetNamespace, project)?.manifest;
      return other && multicast(other) !== mine ? [project] : [];
    });
    if (others.length === 0) return;
    yield mine
      ? {
          path,
          message: `${others.join(' and ')} ${others.length === 1 ? 'shares' : 'share'} the network and ${others.length === 1 ? 'has' : 'have'} no multicast, so nobody there has it`,
          help: 'enable it in all of them',
        }
      : {
          path: ['metadata', 'name'],
          message: `${others.join(' and ')} ${others.length === 1 ? 'shares' : 'share'} the network and ${others.length === 1 ? 'wants' : 'want'} multicast, which this project has not enabled`,
          help: `set ${multicastAnnotation}: "true"`,
        };
  },
});
