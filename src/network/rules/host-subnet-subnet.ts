import { HostSubnet } from '../../../imports/hostsubnet';
import { rule } from '../../check/rule';
import { assignSubnetAnnotation } from '../facts';

/** sdn pkg/network/common/validation.go, ValidateHostSubnet. */
export default rule(HostSubnet, {
  id: 'host-subnet-subnet',
  consequence: 'rejected',
  summary: 'A HostSubnet has a subnet, or asks for one',
  *check({ metadata, subnet }, { doc }) {
    if (subnet || doc.partial || Object.hasOwn(metadata.annotations ?? {}, assignSubnetAnnotation)) return;
    yield {
      path: ['subnet'],
      message: 'the HostSubnet has no subnet, and OpenShift SDN ignores it',
      help: `give it one, or ask for one by the annotation ${assignSubnetAnnotation}: "true"`,
    };
  },
});
