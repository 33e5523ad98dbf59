import type { MachineConfigProps } from '../machine-config';

export interface SysctlsKnobs {
  /** Whose nodes get them. */
  readonly role: string;
  /** Kernel parameters by their dotted names. */
  readonly sysctls: Readonly<Record<string, string | number>>;
}

/** Kernel parameters, from boot on. Where they depend on labels of nodes, Tuned is the better way. */
export function sysctls({ role, sysctls: settings }: SysctlsKnobs): MachineConfigProps {
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}`);
  return { name: `99-${role}-sysctls`, role, files: [{ path: '/etc/sysctl.d/99-sysctls.conf', contents: `${lines.join('\n')}\n` }] };
}
