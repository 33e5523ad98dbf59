/** The section that goes with each type of platform. */
const sections: Readonly<Record<string, string>> = {
  AWS: 'aws',
  Azure: 'azure',
  Agent: 'agent',
  KubeVirt: 'kubevirt',
  OpenStack: 'openstack',
  PowerVS: 'powervs',
  IBMCloud: 'ibmcloud',
};

/**
 * A platform with the section that goes with its type and no other, as props want it; undefined where it is otherwise.
 *
 * @param optional types that can do without their section
 */
export function exclusivePlatform<Props>(platform: { readonly type: string }, ...optional: readonly string[]): Props | undefined {
  const { type, ...more } = platform;
  const section = sections[type];
  const found = Object.keys(more);
  const fits = section === undefined ? found.length === 0 : found.every((one) => one === section);
  const isWhole = section === undefined || found.length === 1 || optional.includes(type);
  // Checked by hand: the compiler cannot follow types of platforms through their names.
  return fits && isWhole ? (platform as Props) : undefined;
}
