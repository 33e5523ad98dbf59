import type { MachineConfigProps } from '../machine-config';

/** One thread per core, so that pods of different tenants share none. It halves the CPUs that nodes show. */
export const noSmt = ({ role }: { readonly role: string }): MachineConfigProps => ({
  name: `05-${role}-kernelarg-nosmt`,
  role,
  kernelArguments: ['nosmt'],
});
