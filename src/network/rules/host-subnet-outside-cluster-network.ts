import { HostSubnet } from '../../../imports/hostsubnet';
import { rule } from '../../check/rule';
import { ownNetworkOf } from '../operator/networks';
import { holds, rangeOf } from '../ranges';

const loopback = rangeOf('127.0.0.0/8');

/** sdn pkg/network/common/common.go, ValidateNodeIP, which pkg/network/master/subnets.go, addNode, asks. */
export default rule(HostSubnet, {
  id: 'host-subnet-outside-cluster-network',
  consequence: 'degraded',
  summary: 'The address of a host lies outside the networks of pods and services',
  *check({ hostIP }, { cluster }) {
    if (hostIP === undefined) return;
    const network = ownNetworkOf(cluster, hostIP);
    const isLoopback = loopback !== undefined && holds(loopback, hostIP);
    if (!network && !isLoopback) return;
    yield {
      path: ['hostIP'],
      message: network ? `${hostIP} lies in the ${network.what} ${network.cidr}` : `${hostIP} is a loopback address`,
      help: 'give the host an address of the nodes’ network',
    };
  },
});
