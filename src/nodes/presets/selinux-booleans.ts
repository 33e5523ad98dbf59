import type { MachineConfigProps } from '../machine-config';

export interface SelinuxBooleansKnobs {
  /** Whose nodes get them. */
  readonly role: string;
  /** SELinux booleans by name, such as `container_manage_cgroup`. */
  readonly booleans: Readonly<Record<string, boolean>>;
}

/** Sets SELinux booleans at every boot, before the kubelet starts. */
export function selinuxBooleans({ role, booleans }: SelinuxBooleansKnobs): MachineConfigProps {
  const settings = Object.entries(booleans).map(([name, on]) => `${name}=${on ? 'on' : 'off'}`);
  return {
    name: `99-${role}-setsebool`,
    role,
    units: [
      {
        name: 'setsebool.service',
        enabled: true,
        contents: [
          '[Unit]',
          'Description=Set SELinux booleans',
          'Before=kubelet.service',
          '',
          '[Service]',
          'Type=oneshot',
          `ExecStart=/sbin/setsebool ${settings.join(' ')}`,
          'RemainAfterExit=true',
          '',
          '[Install]',
          'WantedBy=multi-user.target graphical.target',
          '',
        ].join('\n'),
      },
    ],
  };
}
