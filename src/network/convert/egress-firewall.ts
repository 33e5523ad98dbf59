import { EgressFirewall as Kind } from '../../../imports/egressfirewall';
import { conversion, marks } from '../../code/conversion';
import { all } from '../../code/narrow';
import { EgressFirewall, egressFirewall } from '../egress-firewall';
import { firewallRule } from './rules';

export default conversion({
  kind: Kind,
  construct: EgressFirewall,
  builder: egressFirewall,
  props({ metadata, spec }) {
    const { namespace, name } = metadata;
    const rules = all(spec.egress.map(firewallRule));
    return namespace === undefined || name !== 'default' || !rules ? undefined : { namespace, ...marks(metadata), rules };
  },
});
