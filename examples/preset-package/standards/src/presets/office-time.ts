import { chrony, type MachineConfigProps } from 'cdk8s-openshift';

export interface OfficeTimeKnobs {
  /** The role whose nodes take it. */
  readonly role: string;
  /** Where the nodes stand. */
  readonly office: 'berlin' | 'seoul';
}

/**
 * Time from the clocks of Acme's offices.
 *
 *     new MachineConfig(prod, 'time', officeTime({ role: 'worker', office: 'seoul' }));
 */
export const officeTime = ({ role, office }: OfficeTimeKnobs): MachineConfigProps =>
  chrony({ role, servers: [`ntp1.${office}.acme.example`, `ntp2.${office}.acme.example`] });
