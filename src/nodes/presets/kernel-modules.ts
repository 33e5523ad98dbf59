import type { MachineConfigProps } from '../machine-config';
import type { FileProps } from '../machine-config/files';

export interface KernelModulesKnobs {
  /** Whose nodes get them. */
  readonly role: string;
  /** Modules to load at boot. @default - none */
  readonly load?: readonly string[];
  /** Modules never to load by themselves. @default - none */
  readonly blacklist?: readonly string[];
  /** Options by module, such as `{ nouveau: 'modeset=0' }`. @default - none */
  readonly options?: Readonly<Record<string, string>>;
}

/** Which modules of the kernel are loaded at boot, which are not, and with what options. */
export function kernelModules({ role, load = [], blacklist = [], options = {} }: KernelModulesKnobs): MachineConfigProps {
  const settings = [
    ...blacklist.map((name) => `blacklist ${name}`),
    ...Object.entries(options).map(([name, value]) => `options ${name} ${value}`),
  ];
  const file = (path: string, lines: readonly string[]): FileProps[] =>
    lines.length === 0 ? [] : [{ path, contents: `${lines.join('\n')}\n` }];
  return {
    name: `99-${role}-kernel-modules`,
    role,
    files: [...file('/etc/modules-load.d/99-modules.conf', load), ...file('/etc/modprobe.d/99-modules.conf', settings)],
  };
}
