import { EgressIP as Kind } from '../../../imports/egressip';
import { conversion, naming } from '../../code/conversion';
import type { Labels } from '../../core/metadata';
import { EgressIP, type EgressIPProps, egressIP } from '../egress-ip';

type Selector = Exclude<EgressIPProps['podSelector'], Labels | undefined>;

/** Labels by themselves, where the selector holds nothing else. */
function selectorProps(selector: Selector): Labels | Selector {
  const { matchLabels, ...more } = selector;
  const isPlain = matchLabels && Object.keys(more).length === 0 && !('matchLabels' in matchLabels) && !('matchExpressions' in matchLabels);
  return isPlain ? matchLabels : selector;
}

export default conversion({
  kind: Kind,
  construct: EgressIP,
  builder: egressIP,
  props({ metadata, spec: { egressIPs, namespaceSelector, podSelector } }) {
    return {
      ...naming(metadata),
      egressIPs,
      namespaceSelector: selectorProps(namespaceSelector),
      podSelector: podSelector && selectorProps(podSelector),
    };
  },
});
