import type { Path } from '../core/path';

/** One argument of the kernel's command line, and where it was written. */
export interface KernelArgument {
  readonly argument: string;
  readonly path: Path;
}

/** MCO pkg/daemon/update.go, splitKernelArguments: blanks part arguments, unless they stand in double quotes. */
export function splitArguments(item: string): string[] {
  return item.match(/(?:[^\s"]|"[^"]*"?)+/g) ?? [];
}

/** Every argument of a MachineConfig; an item may hold several. */
export function kernelArguments({
  kernelArguments: items,
}: {
  readonly kernelArguments?: readonly string[] | null;
} = {}): KernelArgument[] {
  return (items ?? []).flatMap((item, i) => splitArguments(item).map((argument) => ({ argument, path: ['spec', 'kernelArguments', i] })));
}

/** Arguments that OpenShift's documentation and the kernel's name often, by their part before the "=". */
export const knownArguments: readonly string[] = [
  'amd_iommu',
  'audit',
  'cgroup_no_v1',
  'cma',
  'console',
  'crashkernel',
  'default_hugepagesz',
  'efi',
  'enforcing',
  'fips',
  'hugepages',
  'hugepagesz',
  'idle',
  'intel_idle.max_cstate',
  'intel_iommu',
  'intel_pstate',
  'iommu',
  'ipv6.disable',
  'irqaffinity',
  'isolcpus',
  'kpti',
  'loglevel',
  'mce',
  'mitigations',
  'module_blacklist',
  'net.ifnames',
  'nmi_watchdog',
  'nohz',
  'nohz_full',
  'nosmt',
  'nosoftlockup',
  'numa_balancing',
  'pci',
  'processor.max_cstate',
  'psi',
  'quiet',
  'rcu_nocbs',
  'rcu_nocb_poll',
  'rcupdate.rcu_normal_after_boot',
  'rd.driver.blacklist',
  'rd.luks.options',
  'rd.multipath',
  'root',
  'selinux',
  'skew_tick',
  'swapaccount',
  'systemd.cpu_affinity',
  'systemd.legacy_systemd_cgroup_controller',
  'systemd.unified_cgroup_hierarchy',
  'transparent_hugepage',
  'tsc',
  'tuned.non_isolcpus',
  'vfio-pci.disable_idle_d3',
  'vfio-pci.ids',
];
