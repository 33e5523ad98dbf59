import type { MachineConfigProps } from '../machine-config';
import type { NodeConfigProps } from '../node-config';

/** Control groups v2 on all nodes: OpenShift 4.13 and newer. From 4.14 on it is the default, and from 4.19 on there is no other. */
export const cgroupV2 = (): NodeConfigProps => ({ cgroupMode: 'v2' });

/** Control groups v2 by kernel arguments, for 4.12, which reads NodeConfig's cgroupMode in a preview only. */
export const cgroupV2ByKernel = ({ role }: { readonly role: string }): MachineConfigProps => ({
  name: `05-${role}-kernelarg-cgroupv2`,
  role,
  kernelArguments: ['systemd.unified_cgroup_hierarchy=1', 'cgroup_no_v1="all"', 'psi=1'],
});
