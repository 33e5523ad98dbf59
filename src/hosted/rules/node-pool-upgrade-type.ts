import { rule } from '../../check/rule';
import { nodePools } from '../facts';

const bareMetal = ['Agent'];
const clouds = ['AWS', 'Azure', 'KubeVirt', 'OpenStack', 'PowerVS', 'IBMCloud'];

/** Documentation, "Updating node pools for hosted control planes". */
export default rule(nodePools, {
  id: 'node-pool-upgrade-type',
  consequence: 'discouraged',
  summary: 'Pools of clouds are upgraded by Replace, those of bare metal InPlace',
  *check({ spec }) {
    const platform = spec?.platform?.type ?? '';
    const type = spec?.management?.upgradeType;
    const path = ['spec', 'management', 'upgradeType'];
    if (type === 'InPlace' && clouds.includes(platform)) {
      yield { path, message: `InPlace on ${platform}: nodes are mended one by one where new ones cost little`, help: 'use Replace' };
    } else if (type === 'Replace' && bareMetal.includes(platform)) {
      yield {
        path,
        message: `Replace on ${platform}: every upgrade installs the machines anew, and needs spare ones`,
        help: 'use InPlace',
      };
    }
  },
});
