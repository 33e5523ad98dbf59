import type { MachineConfigProps } from '../machine-config';

/** SELinux logs what it would refuse, and lets it pass: for debugging, and not supported in production. */
export const selinuxPermissive = ({ role }: { readonly role: string }): MachineConfigProps => ({
  name: `05-${role}-kernelarg-selinuxpermissive`,
  role,
  kernelArguments: ['enforcing=0'],
});
