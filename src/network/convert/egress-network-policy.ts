import { EgressNetworkPolicy as Kind } from '../../../imports/egressnetworkpolicy';
import { conversion, naming, without } from '../../code/conversion';
import { all } from '../../code/narrow';
import { EgressNetworkPolicy, egressNetworkPolicy } from '../egress-network-policy';
import { resolversAnnotation } from '../facts';
import { egressRule } from './rules';

export default conversion({
  kind: Kind,
  construct: EgressNetworkPolicy,
  builder: egressNetworkPolicy,
  props({ metadata, spec }) {
    const { name, labels, annotations } = naming(metadata);
    const { namespace } = metadata;
    const rules = all(spec.egress.map(egressRule));
    if (namespace === undefined || !rules) return undefined;
    const resolvers = annotations?.[resolversAnnotation]?.split(',');
    return { name, namespace, labels, annotations: without(annotations, resolversAnnotation), rules, resolvers };
  },
});
