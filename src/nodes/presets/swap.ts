import { minor, type Release } from '../../core/target';
import type { FeatureGateProps } from '../feature-gate';
import type { KubeletConfigProps } from '../kubelet-config';
import type { MachineConfigProps } from '../machine-config';
import type { PoolChoice } from '../pool-choice';

/** How far pods may use swap; UnlimitedSwap is gone from 4.17 on. */
export type SwapBehavior = 'LimitedSwap' | 'UnlimitedSwap';

export type SwapKnobs = PoolChoice & {
  /** The release decides which behaviors there are, and whether the fields may be set at all: from 4.21 on the operator owns them. */
  readonly release: Release;
  /** @default 'LimitedSwap' */
  readonly behavior?: SwapBehavior;
};

/**
 * Lets the kubelet start where there is swap, and pods use it.
 *
 * @throws Error for a release that does not let users set it
 */
export function swap({ release, behavior = 'LimitedSwap', ...choice }: SwapKnobs): KubeletConfigProps {
  if (minor(release) >= 21) throw new Error(`OpenShift ${release} sets failSwapOn and swapBehavior itself; leave the preset swap out`);
  if (behavior === 'UnlimitedSwap' && minor(release) >= 17) throw new Error(`OpenShift ${release} has no UnlimitedSwap; use LimitedSwap`);
  return { name: 'swap-config', ...choice, config: { failSwapOn: false, memorySwap: { swapBehavior: behavior } } };
}

/** What swap takes up to 4.16: a feature set that blocks updates, and cannot be left again. */
export const swapFeatures = (): FeatureGateProps => ({ featureSet: 'TechPreviewNoUpgrade' });

export interface SwapFileKnobs {
  /** Whose nodes get it: workers, since control planes may not swap. */
  readonly role: string;
  /** MiB. */
  readonly sizeMiB: number;
}

/** A swap file, made at the first boot and used at every one; and the accounting that cgroup v2 needs to limit it. */
export function swapFile({ role, sizeMiB }: SwapFileKnobs): MachineConfigProps {
  const path = '/var/swapfile';
  const make = [
    '[Unit]',
    'Description=Make the swap file',
    `ConditionPathExists=!${path}`,
    // Swap comes before what services wait for by default.
    'DefaultDependencies=no',
    'RequiresMountsFor=/var',
    'Before=var-swapfile.swap',
    '',
    '[Service]',
    'Type=oneshot',
    `ExecStart=/usr/bin/dd if=/dev/zero of=${path} bs=1M count=${sizeMiB}`,
    `ExecStart=/usr/bin/chmod 600 ${path}`,
    `ExecStart=/usr/sbin/mkswap ${path}`,
    'RemainAfterExit=true',
    '',
    '[Install]',
    'RequiredBy=var-swapfile.swap',
    '',
  ];
  const use = ['[Unit]', 'Description=The swap file', '', '[Swap]', `What=${path}`, '', '[Install]', 'WantedBy=swap.target', ''];
  return {
    name: `90-${role}-swap`,
    role,
    kernelArguments: ['swapaccount=1'],
    units: [
      { name: 'make-swapfile.service', enabled: true, contents: make.join('\n') },
      { name: 'var-swapfile.swap', enabled: true, contents: use.join('\n') },
    ],
  };
}
