import type { Pack } from '../check/pack';
import { rules } from './rules';

/** What the machine-config operator and the kubelet say of the objects that configure nodes. */
export const nodes: Pack = { name: 'nodes', rules };
