import { NetNamespace as Kind } from '../../../imports/netnamespace';
import { type Complete, conversion, naming, without } from '../../code/conversion';
import { changeNetworkAnnotation, multicastAnnotation } from '../facts';
import { NetNamespace, type NetNamespaceProps, netNamespace } from '../net-namespace';

type Change = Complete<Pick<NetNamespaceProps, 'join' | 'isolate' | 'global'>>;

/** `join:project` → `{ join: 'project' }` */
function changeProps(change: string | undefined): Change | undefined {
  const none = { join: undefined, isolate: undefined, global: undefined };
  if (change === undefined) return none;
  if (change === 'global') return { ...none, global: true };
  if (change === 'isolate') return { ...none, isolate: true };
  return change.startsWith('join:') ? { ...none, join: change.slice('join:'.length) } : undefined;
}

export default conversion({
  kind: Kind,
  construct: NetNamespace,
  builder: netNamespace,
  mayBePartial: true,
  props({ metadata, netid, egressIPs }) {
    const { annotations, ...named } = naming(metadata);
    const change = changeProps(annotations?.[changeNetworkAnnotation]);
    const multicast = annotations?.[multicastAnnotation] === 'true' || undefined;
    const rest = without(annotations, ...(change ? [changeNetworkAnnotation] : []), ...(multicast ? [multicastAnnotation] : []));
    const common = { ...named, annotations: rest, netid, egressIPs, multicast };
    return { ...common, ...(change ?? { join: undefined, isolate: undefined, global: undefined }) } as Complete<NetNamespaceProps>;
  },
});
