import { effectivePool, explainPool } from '../../../nodes/effective/pool';
import { printPool } from '../../../nodes/effective/pool-print';
import type { EffectiveModel } from './model';
import { assumedPool } from './pool-assumed';

/** `effective pool <pool>` */
export const pool: EffectiveModel = {
  name: 'pool',
  words: ['pool'],
  summary: 'the MachineConfig that is rendered for a pool',
  options: { explain: { type: 'boolean', default: false, help: 'which MachineConfig each part comes from' } },
  answer: ({ words: [name = ''], values, whole }) =>
    values['explain'] === true ? explainPool(whole(), name) : effectivePool(whole(), name),
  assumed: assumedPool,
  pretty: printPool,
};
