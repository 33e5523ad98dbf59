import { HostSubnet as Kind } from '../../../imports/hostsubnet';
import { conversion, naming, without } from '../../code/conversion';
import { nodeNetworkAnnotation } from '../facts';
import { HostSubnet, hostSubnet } from '../host-subnet';

export default conversion({
  kind: Kind,
  construct: HostSubnet,
  builder: hostSubnet,
  mayBePartial: true,
  props({ metadata, hostIP, subnet, egressIPs, egressCIDRs }) {
    const { annotations, ...named } = naming(metadata);
    const common = {
      ...named,
      annotations: without(annotations, nodeNetworkAnnotation),
      nodeNetwork: annotations?.[nodeNetworkAnnotation],
      ...(hostIP === undefined ? { hostIP: undefined, subnet: undefined } : { hostIP, subnet }),
    };
    return egressCIDRs ? { ...common, egressCIDRs, egressIPs: undefined } : { ...common, egressIPs, egressCIDRs: undefined };
  },
});
