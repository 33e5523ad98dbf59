import { rule } from '../../check/rule';
import { nodePools } from '../facts';

/** HS nodepool/kubevirt/kubevirt.go, PlatformValidation; the webhook fills in a section that is missing. */
export default rule(nodePools, {
  id: 'kubevirt-node-pool',
  consequence: 'degraded',
  summary: 'Virtual machines of a NodePool have a disk and a network',
  *check({ spec }) {
    const { type, kubevirt } = spec?.platform ?? {};
    if (type !== 'KubeVirt' || !kubevirt) return;
    const path = ['spec', 'platform', 'kubevirt'];
    if (kubevirt.rootVolume?.type === 'Persistent' && !kubevirt.rootVolume.persistent) {
      yield {
        path: [...path, 'rootVolume'],
        message: 'the root volume is Persistent and has no section persistent: no machine is made',
        help: 'add persistent: { size: 32Gi }',
      };
    }
    if (kubevirt.attachDefaultNetwork === false && (kubevirt.additionalNetworks ?? []).length === 0) {
      yield {
        path: [...path, 'attachDefaultNetwork'],
        message: 'machines have neither the default network nor another one: none is made',
        help: 'name networks in additionalNetworks, or leave the default one attached',
      };
    }
  },
});
