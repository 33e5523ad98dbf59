/** Acme's presets, and the rules and defaults that hold where a project extends this package. */
import type { Standards } from 'cdk8s-openshift/check';
import { acme } from './pack';

export { type OfficeTimeKnobs, officeTime } from './presets/office-time';

export const standards: Standards = {
  packs: [acme],
  release: '4.18',
  network: 'OVNKubernetes',
  rules: { 'masters-schedulable': 'none', 'kubelet-setting-without-effect': 'error' },
};
