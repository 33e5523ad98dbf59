/** Kernel arguments that add up where they are repeated, by their names (Documentation/admin-guide/kernel-parameters.txt, dracut.cmdline). */
const addingUp: readonly string[] = [
  'acpi_osi',
  'bond',
  'bridge',
  'cgroup_disable',
  'cgroup_no_v1',
  'console',
  'crashkernel',
  'dyndbg',
  'earlycon',
  'earlyprintk',
  'ifname',
  'ip',
  'memmap',
  'modprobe.blacklist',
  'module_blacklist',
  'nameserver',
  'netdev',
  'pci',
  'reserve_mem',
  'root',
  'team',
  'trace_event',
  'video',
  'vlan',
];

const families = ['coreos.', 'ignition.', 'luks.', 'rd.', 'systemd.mask', 'systemd.setenv', 'systemd.wants', 'tuned.'];

/** Of huge pages, each size is followed by its count. */
const pages = ['hugepages', 'hugepagesz'];

/** Which of the things written several times do not compete. */
export function repeatable(all: readonly string[]): (what: string) => boolean {
  const sized = all.includes('kernel argument hugepagesz');
  return (what) => {
    if (!what.startsWith('kernel argument ')) return false;
    const name = what.slice('kernel argument '.length);
    return addingUp.includes(name) || families.some((family) => name.startsWith(family)) || (pages.includes(name) && sized);
  };
}
