import { EgressIP } from '../../../imports/egressip';
import { rule } from '../../check/rule';
import { isEmptySelector } from '../../core/values/selector';

/** Documentation, "Configuring an egress IP address" of OVN-Kubernetes. */
export default rule(EgressIP, {
  id: 'egress-ip-selects-some',
  consequence: 'unsupported',
  summary: 'An EgressIP chooses some Namespaces, and not all of them',
  *check({ spec }) {
    if (!isEmptySelector(spec.namespaceSelector)) return;
    yield {
      path: ['spec', 'namespaceSelector'],
      message: 'an empty selector chooses every Namespace, those of the platform too',
      help: 'choose by a label, such as kubernetes.io/metadata.name',
    };
  },
});
