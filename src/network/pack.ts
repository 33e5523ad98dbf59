import type { Pack } from '../check/pack';
import { rules } from './rules';

/** What OpenShift SDN says of its objects. */
export const network: Pack = { name: 'network', rules };
