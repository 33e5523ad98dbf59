/** The ways back from the room's manifests to its constructs. */
import type { Conversion } from '../code/conversion';
import backup from './convert/backup';
import cache from './convert/cache';
import infinispan from './convert/infinispan';
import restore from './convert/restore';

export const conversions: readonly Conversion[] = [backup, cache, infinispan, restore];
