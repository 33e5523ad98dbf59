import type { Pack } from '../check/pack';
import { learnNetwork } from './operator/network-type';
import { rules } from './rules';

/** What OpenShift SDN, OVN-Kubernetes and the cluster network operator say of their objects. */
export const network: Pack = { name: 'network', rules, learn: learnNetwork };
