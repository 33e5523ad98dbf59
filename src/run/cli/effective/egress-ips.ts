import { effectiveEgressIps } from '../../../network/effective/egress-ips';
import type { EffectiveModel } from './model';

/** `effective egress-ips`: which egress IPs are active, and where. */
export const egressIps: EffectiveModel = {
  name: 'egress-ips',
  words: [],
  summary: 'which egress IPs of OpenShift SDN are active, on which nodes they lie, and which projects lose their traffic',
  release: '4.16',
  answer: ({ whole }) => effectiveEgressIps(whole().cluster),
};
