import type { MachineConfigProps } from '../machine-config';

export interface ChronyKnobs {
  /** Whose nodes get it. */
  readonly role: string;
  /** Names or addresses of time servers. */
  readonly servers: readonly string[];
}

/** The servers that nodes take their time from, in place of those of the operating system. */
export function chrony({ role, servers }: ChronyKnobs): MachineConfigProps {
  const lines = [
    ...servers.map((server) => `server ${server} iburst`),
    'driftfile /var/lib/chrony/drift',
    'makestep 1.0 3',
    'rtcsync',
    'logdir /var/log/chrony',
    '',
  ];
  return { name: `99-${role}-chrony`, role, files: [{ path: '/etc/chrony.conf', contents: lines.join('\n') }] };
}
