import { NetNamespace } from '../../../imports/netnamespace';
import type { Inventory } from '../../check/inventory';
import { multicastAnnotation, ovnMulticastAnnotation } from '../facts';
import { networkOf } from '../projects';
import { some } from '../words';
import type { Share } from './plan';

/** Annotations of Namespaces whose NetNamespace had multicast. */
export function multicast(cluster: Inventory): readonly Share[] {
  const on = (name: string): boolean => cluster.find(NetNamespace, name)?.manifest.metadata.annotations?.[multicastAnnotation] === 'true';
  return [...cluster.all(NetNamespace)].map(({ manifest }): Share => {
    const name = manifest.metadata.name ?? '';
    if (!on(name)) return {};
    const object = `NetNamespace ${name}`;
    const { global, projects } = networkOf(cluster, name);
    if (global || !projects.every(on)) {
      const change = 'its multicast had no effect, and is not enabled';
      return { notes: [{ object, change, todo: `annotate the Namespace with ${ovnMulticastAnnotation}: "true" if it is to have it` }] };
    }
    const parts = [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, annotations: { [ovnMulticastAnnotation]: 'true' } } }];
    if (projects.length === 1) return { parts };
    const change = `multicast no longer passes between ${some(projects)}: each Namespace has its own`;
    return { parts, notes: [{ object, change, todo: 'put what talks by multicast into one project' }] };
  });
}
