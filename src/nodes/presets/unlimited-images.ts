import type { KubeletConfigProps } from '../kubelet-config';
import type { PoolChoice } from '../pool-choice';

/** Nodes report all of their images, not 50 of them, so that pods are spread evenly on nodes with many. */
export const unlimitedImages = (choice: PoolChoice): KubeletConfigProps => ({
  name: 'unlimited-images',
  ...choice,
  config: { nodeStatusMaxImages: -1 },
});
